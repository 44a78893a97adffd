/** What a script says in the end. Its work is a function that answers this, so that a test needs no process for it. */
import type { Result } from "#domain/result.ts";

export interface Said {
  readonly lines: readonly string[];
  /** For the person beside it, and not for a program that reads the lines. */
  readonly remarks?: readonly string[];
}

/** `undone` is what did not happen where it failed. */
export function print(undone: string, said: Result<Said, string>): void {
  // Who reads the first lines alone, as `head` does, has what was wanted.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  if (said.ok) {
    for (const line of said.value.lines) console.log(line);
    for (const remark of said.value.remarks ?? []) console.error(remark);
  } else {
    console.error(`${undone}: ${said.failure}`);
    process.exitCode = 1;
  }
}
