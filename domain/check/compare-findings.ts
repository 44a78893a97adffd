/** Which findings a change causes and which it mends. A finding that only moved with its element is neither. */
import type { CheckReport, Finding } from "#domain/check/finding.ts";

/** What counts as the same finding, from the strictest to the loosest: the place moves when an element is put in front. */
const sameness: readonly ((finding: Finding) => string)[] = [
  ({ rule, record, path, message }) => JSON.stringify([rule, record, path, message]),
  ({ rule, record, message }) => JSON.stringify([rule, record, message]),
  ({ rule, record, path, message }) => JSON.stringify([rule, record, withoutNumbers(path), withoutOrdinals(message)]),
  ({ rule, record, about, path, message }) => JSON.stringify([rule, record, about ?? [path, message]]),
];

/** Caused are those of the newer report that the older one does not have; mended is the reverse. */
export function compareFindings(before: Pick<CheckReport, "findings">, after: Pick<CheckReport, "findings">) {
  let mended = before.findings;
  let caused = after.findings;
  for (const keyOf of sameness) {
    const older = mended;
    mended = subtract(mended, caused, keyOf);
    caused = subtract(caused, older, keyOf);
  }
  return { caused, mended };
}

/** The findings that are left when each of `others` has taken away one that is the same. */
function subtract(
  findings: readonly Finding[],
  others: readonly Finding[],
  keyOf: (finding: Finding) => string,
): readonly Finding[] {
  const count = new Map<string, number>();
  for (const other of others) count.set(keyOf(other), (count.get(keyOf(other)) ?? 0) + 1);
  return findings.filter((finding) => {
    const left = count.get(keyOf(finding)) ?? 0;
    count.set(keyOf(finding), left - 1);
    return left <= 0;
  });
}

const withoutNumbers = (path: string): string => path.replaceAll(/\/\d+(?=\/|$)/g, "/*");

// Rules name elements that have no name by their number: "transition 4".
const withoutOrdinals = (message: string): string => message.replaceAll(/\b([a-z]+) \d+\b/g, "$1");
