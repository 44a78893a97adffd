/** What the place of the database does not do any more, told from defects of this program: it was lost, or it is full. */
import type { Problem } from "#domain/problem.ts";

/** By what SQLite and PostgreSQL call it (SQLITE_FULL; classes 53 and 57 of PostgreSQL's appendix A), and the system. */
const causes: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /SQLITE_FULL|\b53100\b|No space left|ENOSPC/, what: "room on the disk of the database" },
  { pattern: /SQLITE_READONLY|\b25006\b/, what: "a database that may be written to" },
  { pattern: /SQLITE_IOERR|SQLITE_CANTOPEN/, what: "the disk of the database" },
  {
    pattern:
      /\b(?:57P0[123]|53300|08\d{3}|P1001|P1002|P1008|P1017|P2024)\b|ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|Connection terminated|connection error and is not queryable|terminating connection|timeout exceeded when trying to connect/,
    what: "the database",
  },
];

/** Undefined of everything else. A transaction that ended so was not kept. */
export function toStorageProblem(error: unknown): Extract<Problem, { readonly type: "unavailable" }> | undefined {
  const text = listTexts(error).join("\n");
  const cause = causes.find(({ pattern }) => pattern.test(text));
  return cause && { type: "unavailable", what: `${cause.what}, so nothing was changed` };
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
