/** Sends mail through the operator's server. */
import { createTransport } from "nodemailer";
import type { SMTPError } from "nodemailer/lib/smtp-connection/index.js";
import { toFailure } from "#server/mail/failure-words.ts";
import type { Mail } from "#server/store/accounts/context.ts";

const PATIENCE_MS = "15000";

export function openMail({ server, from }: { readonly server: string; readonly from: string }) {
  // The address of the server may carry options, and createTransport takes no others beside one.
  const address = new URL(server);
  for (const name of ["connectionTimeout", "greetingTimeout", "socketTimeout"])
    if (!address.searchParams.has(name)) address.searchParams.set(name, PATIENCE_MS);
  const secrets = [address.password, decodeURIComponent(address.password)].flatMap((password) => [
    password,
    Buffer.from(password).toString("base64"),
  ]);
  const transport = createTransport(address.href);
  return async ({ to, subject, text }: Mail): Promise<void> => {
    // As an object an address is one address, whatever characters it has.
    await transport.sendMail({ from, to: { name: "", address: to }, subject, text }).catch((error: SMTPError) => {
      // Some servers repeat in their refusal what they were sent, to whom and with which password.
      const isOfReader = error.command === "RCPT TO" && error.responseCode !== undefined;
      const said = isOfReader
        ? `the mail server takes no mail for this address (${error.responseCode})`
        : toFailure(error, false, secrets).said;
      throw new Error(said);
    });
  };
}
