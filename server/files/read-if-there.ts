/** The bytes of a file; undefined where there is none. */
import { readFile } from "node:fs/promises";

export const readIfThere = (file: string): Promise<Buffer | undefined> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? undefined : Promise.reject(error)));
