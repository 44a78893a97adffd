/** What the place of the database does not do any more, told from defects of this program: it was lost, or it is full. */
import type { Problem } from "#domain/problem.ts";

/** By what SQLite and PostgreSQL call it (SQLITE_FULL; classes 53 and 57 of PostgreSQL's appendix A), and the system. */
const causes: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /SQLITE_FULL|\b53100\b|No space left|ENOSPC/, what: "room on the disk of the database" },
  { pattern: /SQLITE_READONLY|\b25006\b/, what: "a database that may be written to" },
  { pattern: /SQLITE_IOERR|SQLITE_CANTOPEN/, what: "the disk of the database" },
  {
    pattern:
      /\b(?:53300|55P03|08001|08004|57P03|P1001|P1002|P1008|P2024)\b|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|timeout exceeded when trying to connect/,
    what: "the database",
  },
];

/** A connection that broke off in the middle: of a commit that was asked for, nobody knows whether it was made. */
const BROKEN_OFF =
  /\b(?:57P0[12]|25P03|08\d{3}|P1017)\b|ECONNRESET|Connection terminated|connection error and is not queryable|terminating connection/;

/** Undefined of everything else. */
export function toStorageProblem(error: unknown): Extract<Problem, { readonly type: "unavailable" }> | undefined {
  const text = listTexts(error).join("\n");
  const cause = causes.find(({ pattern }) => pattern.test(text));
  if (cause) return { type: "unavailable", what: `${cause.what}, so nothing was changed` };
  return BROKEN_OFF.test(text)
    ? { type: "unavailable", what: "the database, which broke off; look whether it was done before you do it again" }
    : undefined;
}

const MOST_CAUSES = 5;

/** The messages and codes of an error and of what caused it; a driver says them in several places. */
function listTexts(error: unknown, depth = 0): readonly string[] {
  if (typeof error !== "object" || error === null || depth > MOST_CAUSES) return [];
  const { message, code, originalCode, kind, cause, meta } = error as Readonly<Record<string, unknown>>;
  const { driverAdapterError } = (meta ?? {}) as Readonly<Record<string, unknown>>;
  return [
    ...[message, code, originalCode, kind].filter((text) => typeof text === "string"),
    ...listTexts(cause, depth + 1),
    ...listTexts(driverAdapterError, depth + 1),
  ];
}
