/**
 * Which edits are editorial: they change how something is explained, not what is agreed. Checked here and never
 * believed: an edit that calls itself editorial and touches a normative field is refused.
 */
import type { ProposalContent, ProposedChange } from "#domain/proposal/schema.ts";
import { diffBodies } from "#domain/register/record/diff.ts";
import { toRecordId, type KindName } from "#domain/register/reference.ts";

/** Fields that explain, by kind; all others are normative. `*` stands for one element of a list. */
const explaining: Readonly<Record<KindName, readonly string[]>> = {
  charter: ["/purpose", "/scope/*/text", "/resources/*/text"],
  person: ["/about", "/unknown", "/otherNames"],
  component: ["/summary", "/otherNames", "/related", "/formats/*/text"],
  machine: ["/summary", "/notes", "/related", "/states/*/description", "/events/*/description", "/transitions/*/note"],
  term: ["/related"],
  kernel: ["/about", "/notes"],
  pair: ["/facts", "/related"],
  topic: ["/related"],
  decision: ["/related"],
  meeting: ["/summary", "/sections/*/title"],
  action: ["/related"],
};

export function isEditorialEdit(before: ProposalContent, after: ProposalContent): boolean {
  const older = new Map(before.changes.map((change) => [toRecordId(change.kind, change.slug), change]));
  if (older.size !== after.changes.length) return false;
  return after.changes.every((change) => {
    const was = older.get(toRecordId(change.kind, change.slug));
    return was !== undefined && isEditorialChange(was, change);
  });
}

function isEditorialChange(before: ProposedChange, after: ProposedChange): boolean {
  if (before.op !== after.op) return false;
  if ("base" in before && "base" in after && before.base !== after.base) return false;
  if (!("body" in before) || !("body" in after)) return true;
  // A proposal's bodies were parsed by the schema of their kind when it was written.
  const changes = diffBodies(before.body as never, after.body as never);
  return changes.every(({ path }) => explaining[after.kind].some((pattern) => isUnder(path, pattern)));
}

function isUnder(path: string, pattern: string): boolean {
  const steps = path.split("/");
  return pattern.split("/").every((step, index) => step === steps[index] || step === "*");
}
