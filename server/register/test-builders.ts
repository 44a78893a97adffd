/** A register that is opened as a server opens it, on folders of a test; closed when the test ends. */
import { onTestFinished } from "vitest";
import { openRegister, type OpenRegister } from "#server/register/open-register.ts";
import { noon } from "#server/store/test-builders.ts";

export const terms = { kexec: "Starting a kernel.", kho: "Keeping memory." };

export async function open(dataDirectory: string, contentDirectory: string): Promise<OpenRegister> {
  const opened = await openRegister({ dataDirectory, contentDirectory, clock: noon });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  onTestFinished(opened.value.close);
  return opened.value;
}
