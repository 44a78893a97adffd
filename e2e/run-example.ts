/** Runs the programs of examples/ as somebody runs them in their own tree. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { findFreePort } from "./free-port.ts";
import { aFolder } from "./own-server.ts";

export const root = aFolder();

export const isMissing = (program: string): boolean => spawnSync(program, ["--version"]).error !== undefined;

/** Not `spawnSync`: a story that answers requests itself would wait for its own answer. */
export function run(
  command: string,
  ...args: readonly string[]
): Promise<{ code: number | null; out: string; told: string }> {
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: "1", LC_ALL: "C.UTF-8" };
  const child = spawn(command, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let told = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (told += chunk.toString()));
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => done({ code, out, told }));
  });
}

/** In a folder of its own. */
export const aPlace = (name: string): string => join(mkdtempSync(join(root, "x")), name);
export const nowhere = async (): Promise<string> => `http://127.0.0.1:${await findFreePort()}`;
