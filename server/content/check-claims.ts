/** Holds the table of claims against the records: each line must lead to a field that rests on exactly that passage. */
import { findKindByCollection, toRecordId } from "#domain/register/reference.ts";
import type { Claim } from "#domain/check/claim.ts";
import type { Content } from "#server/content/content.ts";
import type { ContentProblem } from "#server/content/problem.ts";

export function checkClaims(content: Content): ContentProblem[] {
  const bodies = new Map<string, unknown>(
    content.records.map((record) => [toRecordId(record.kind, record.slug), record.body]),
  );
  return content.claims.flatMap((claim, index) => {
    const issue = findIssue(claim, bodies);
    if (!issue) return [];
    const path = `/claims/${index}${issue.field}`;
    const place = content.locate("register", path);
    return place ? [{ ...place, path, message: `${claim.claim}: ${issue.message}` }] : [];
  });
}

interface ClaimIssue {
  readonly field: string;
  readonly message: string;
}

function findIssue({ record, path, passage }: Claim, bodies: ReadonlyMap<string, unknown>): ClaimIssue | undefined {
  const kind = findKindByCollection(record.split("/")[0] ?? "");
  const body = bodies.get(record);
  if (!kind || body === undefined) return { field: "/record", message: `there is no record \`${record}\`` };
  const around = listAround(body, path);
  if (!around) return { field: "/path", message: `\`${record}\` holds nothing at ${path}` };
  const cited = around.some((value) => holdsPassage(value, passage));
  if (cited) return undefined;
  const where = path === "" ? "it" : `the value at ${path}, or one around it,`;
  return {
    field: "/passage",
    message: `${where} must list this passage among its sources: bytes ${passage.offset} to ${passage.offset + passage.length} of the note of ${passage.meeting}`,
  };
}

/** The values from the body down to the one the pointer names, or nothing where it leads nowhere. */
function listAround(body: unknown, pointer: string): unknown[] | undefined {
  const around = [body];
  for (const step of pointer.split("/").slice(1)) {
    const parent = around.at(-1);
    if (typeof parent !== "object" || parent === null) return undefined;
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    if (!Object.hasOwn(parent, key)) return undefined;
    around.push((parent as Record<string, unknown>)[key]);
  }
  return around;
}

// Own sources only: that some other field of the same record cites the sentence proves nothing about this one.
function holdsPassage(value: unknown, passage: Claim["passage"]): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { sources } = value as { sources?: unknown };
  if (!Array.isArray(sources)) return false;
  return sources.some(
    (source: Record<string, unknown>) =>
      source["type"] === "passage" &&
      source["meeting"] === passage.meeting &&
      source["offset"] === passage.offset &&
      source["length"] === passage.length &&
      source["quote"] === passage.quote,
  );
}
