/** Makes a register aside in the folder that it is for, so that a kill leaves nothing there but what the next try removes. */
import { access, constants, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import type { Result } from "#domain/result.ts";
import type { FilePlace } from "#server/store/place.ts";
import { keepServersOff } from "#server/store/sqlite/one-server.ts";

/** No server starts in that folder meanwhile, and nobody else makes one there. */
export async function stageBeside<Value>(
  { file }: FilePlace,
  work: (folder: string) => Promise<Result<Value, string>>,
): Promise<Result<Value, string>> {
  const directory = path.dirname(file);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await access(directory, constants.W_OK | constants.X_OK);
  return keepServersOff(file, async () => {
    const folder = path.join(directory, `.${path.basename(file)}.made-aside`);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { mode: 0o700 });
    try {
      return await work(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}
