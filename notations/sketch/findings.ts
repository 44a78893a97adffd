/** The last words on a text that was read: findings in order and in bounds, and slugs. */
import { levels } from "#domain/check/finding.ts";
import { limits } from "#domain/limits.ts";
import type { ReadFinding } from "#notations/sketch/sketch.ts";

/** Errors first, then by line; what is more than fits is counted. */
export function toFindings(findings: readonly ReadFinding[]): readonly ReadFinding[] {
  const sorted = findings
    .map((finding, index) => ({ finding, index }))
    .sort(
      (a, b) =>
        levels.indexOf(a.finding.level) - levels.indexOf(b.finding.level) ||
        (a.finding.line ?? 0) - (b.finding.line ?? 0) ||
        a.index - b.index,
    )
    .map(({ finding }) => finding);
  if (sorted.length <= limits.notationFindings) return sorted.map(clean);
  const rest = sorted.slice(limits.notationFindings - 1);
  const [first] = rest;
  const names = [...new Set(rest.map(({ construct }) => construct))].slice(0, 12).join(", ");
  return [
    ...sorted.slice(0, limits.notationFindings - 1).map(clean),
    {
      level: first?.level ?? "note",
      construct: "more",
      message: `${rest.length} more findings are not listed, the first of them in line ${first?.line ?? 1}: ${names}; at most ${limits.notationFindings} are told one by one`,
    },
  ];
}

// What would break a line, or let a text read differently from what it says.
const UNSEEN = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]+/gu;

function clean({ text, ...finding }: ReadFinding): ReadFinding {
  const message = cut(finding.message, limits.sentence);
  const construct = cut(finding.construct, limits.line);
  return {
    ...finding,
    message,
    construct,
    ...(text === undefined || text === "" ? {} : { text: cut(text, limits.sentence) }),
  };
}

const cut = (text: string, most: number): string => {
  const plain = text.slice(0, most).replaceAll(UNSEEN, " ").trim();
  return text.length > most ? `${plain}…` : plain;
};
