/** Programs that some tests ask for a second opinion. Not everyone has them; a test without its program is skipped by name. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "vitest";
import { plantUmlEnvironment } from "../bench/notations/ask-plantuml.ts";

const isThere = (program: string): boolean => spawnSync(program, ["-V"], { stdio: "ignore" }).error === undefined;

/** As `it`, where the programs are installed; else skipped, and its title says what is missing. */
export function itWith(programs: readonly string[], title: string, run: () => void | Promise<void>, timeout: number) {
  const missing = programs.filter((program) => !isThere(program));
  if (missing.length === 0) it(title, run, timeout);
  else it.skip(`${title} (skipped: ${missing.join(" and ")} not installed)`, run);
}

/** Its output; throws with what it said where it ends with an error. */
export function run(program: string, args: readonly string[], folder: string, input = ""): string {
  const options = { cwd: folder, input, env: plantUmlEnvironment };
  const { status, stdout, stderr } = spawnSync(program, args, { ...options, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${status}\n${stdout}\n${stderr}`);
  return stdout + stderr;
}

export function inFolder(work: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "concordance-"));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
