/** A new version in the list of changes, with what it means for those who rely on the one before. Which decisions it rests on. */
import { classifyChange, type ChangeClass } from "#domain/change/classify-change.ts";
import type { FindMachine } from "#domain/machine/state-space/composition.ts";
import type { AnyRecord, Version } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";

export interface ClassifiedChange {
  readonly version: Omit<Version, "body">;
  readonly previousHash: string | undefined;
  readonly classed: ChangeClass;
  /** `decisions/slug`. */
  readonly decisions: readonly string[];
}

/** `decisions` are those that came in the same revision; `find` has the machines of that revision. */
export function toClassifiedChange(
  { before, after }: { readonly before: AnyRecord | undefined; readonly after: AnyRecord },
  decisions: readonly AnyRecord[],
  find: FindMachine,
): ClassifiedChange {
  const { body: _, ...version } = after;
  const id = toRecordId(after.kind, after.slug);
  const carrying = decisions.filter((record) => record.kind === "decision" && record.body.carriedBy.includes(id));
  const named = after.kind === "pair" && after.body.decision !== undefined ? [after.body.decision] : [];
  return {
    version,
    previousHash: before?.hash,
    classed: classifyChange(before, after, find),
    decisions: [...new Set([...carrying.map(({ slug }) => slug), ...named])]
      .sort()
      .map((slug) => toRecordId("decision", slug)),
  };
}
