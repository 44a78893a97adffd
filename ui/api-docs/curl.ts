/** A row of the contract as a line for a shell, with an example that the register holds. */
import type { Spec } from "#domain/register/spec.ts";
import { findExamplePath } from "#api/row-parameters.ts";
import { BYTES, type Row } from "#api/row.ts";

/** Undefined while the register holds nothing fit. What is sent is a file of the reader's. */
export function findCurl(row: Row, rows: readonly Row[], spec: Spec, origin: string): string | undefined {
  // What can be sent to has an example among what can be read there.
  const read = rows.find(({ path, method }) => path === row.path && method === "GET") ?? row;
  const isSentToAsItStands = row.method === "POST" && !row.path.includes("{");
  const found = isSentToAsItStands ? row.path : findExamplePath(read, spec);
  const path = row.reads ? `${row.path}?dryRun=true` : found;
  return path === undefined ? undefined : ["curl", ...listOptions(row), toWord(`${origin}${path}`)].join(" ");
}

function listOptions({ method, alsoReads, reads, request = "proposal", problems = [] }: Row): readonly string[] {
  if (method === "GET") return [];
  if (reads?.[0] === BYTES) return [`-H "Content-Type: ${BYTES}"`, "--data-binary @section.bin"];
  if (reads) return ['-H "Content-Type: message/rfc822"', "--data-binary @note.eml"];
  const token = problems.includes("unauthenticated") ? ['-H "Authorization: Bearer $TOKEN"'] : [];
  return alsoReads === "text/plain"
    ? [...token, '-H "Content-Type: text/plain"', "--data-binary @events.log"]
    : [...token, '-H "Content-Type: application/json"', `--data @${request.replace("-content", "")}.json`];
}

/** A shell ends a command at an ampersand. */
const toWord = (address: string): string => (address.includes("&") ? `'${address}'` : address);
