/** Secrets in files of a folder, readable by the account that runs the server alone. */
import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { replaceFile } from "#server/files/replace-file.ts";
import { withProcessLock } from "#server/store/sqlite/process-lock.ts";
import type { Secrets } from "./secrets.ts";

const LOCK = "secrets-lock";

export function openSecretFiles(folder: string): Secrets {
  const toFile = (name: string): string => path.join(folder, name);
  return {
    read: async (name) => {
      try {
        return await readFile(toFile(name), "utf8");
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
        throw new Error(`${toFile(name)} cannot be read; restore a backup of it`, { cause: error });
      }
    },
    write: (name, value) => replaceFile(toFile(name), value),
    remove: (name) => rm(toFile(name), { force: true }),
    alone: async (work) => {
      await mkdir(path.dirname(toFile(LOCK)), { recursive: true, mode: 0o700 });
      return withProcessLock(toFile(LOCK), work);
    },
    describe: toFile,
  };
}
