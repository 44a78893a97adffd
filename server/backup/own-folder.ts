/** A folder for what is not whole yet: it goes when the work ends, and when the process is told to. */
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";

/** Beside `file`, so that what is whole can be moved there; for this account alone. */
export async function inOwnFolder<Value>(file: string, work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`);
  await mkdir(folder, { mode: 0o700 });
  const leave = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", leave);
  try {
    return await work(folder);
  } finally {
    process.off("exit", leave);
    await rm(folder, { recursive: true, force: true });
  }
}

/** For scripts: a signal ends them as a process ends, and not in the middle of a line. */
export function endOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));
}
