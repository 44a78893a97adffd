/** Sends mail through the operator's server. */
import { createTransport } from "nodemailer";
import type { Mail } from "#server/store/accounts/context.ts";

const PATIENCE_MS = "15000";

export function openMail({ server, from }: { readonly server: string; readonly from: string }) {
  // The address of the server may carry options, and createTransport takes no others beside one.
  const address = new URL(server);
  for (const name of ["connectionTimeout", "greetingTimeout", "socketTimeout"])
    if (!address.searchParams.has(name)) address.searchParams.set(name, PATIENCE_MS);
  const transport = createTransport(address.href);
  return async ({ to, subject, text }: Mail): Promise<void> => {
    // As an object an address is one address, whatever characters it has.
    await transport.sendMail({ from, to: { name: "", address: to }, subject, text });
  };
}
