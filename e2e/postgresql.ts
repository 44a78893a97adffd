/** A real PostgreSQL server for the stories of a worker, where one is installed. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export interface Postgresql {
  /** A new database, as DATABASE_URL names it. */
  readonly create: (name: string) => Promise<string>;
  /** Ends at once, whoever is connected. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly close: () => void;
}

/** Undefined where none is installed. */
export async function startPostgresql(): Promise<Postgresql | undefined> {
  const child = spawn(process.execPath, ["scripts/set-up/serve-postgresql.mjs"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async () => JSON.parse((await lines.next()).value ?? "{}") as { ready?: boolean; url?: string };
  const ask = (line: string) => {
    child.stdin.write(`${line}\n`);
    return read();
  };
  process.once("exit", () => child.stdin.end());
  if ((await read()).ready !== true) return undefined;
  return {
    create: async (name) => (await ask(`create ${name}`)).url ?? "",
    kill: async () => void (await ask("kill")),
    start: async () => void (await ask("start")),
    close: () => void child.stdin.end(),
  };
}
