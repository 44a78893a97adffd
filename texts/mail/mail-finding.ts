/** What somebody should know of a mail or a file that was read. An error: it cannot be taken in as it is. */
import type { Level } from "#domain/check/finding.ts";

export interface MailFinding {
  readonly level: Level;
  /** Continues the name of what it is about: "has no Date". */
  readonly message: string;
}

const toFinding =
  (level: Level) =>
  (message: string): MailFinding => ({ level, message });

export const error = toFinding("error");
export const warning = toFinding("warning");
export const note = toFinding("note");
