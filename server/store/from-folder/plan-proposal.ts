/** What changed in a folder of content, as changes to propose: each against the version that its file was written from. */
import type { ProposedChange } from "#domain/proposal/schema.ts";
import { toContentHash, type Json } from "#domain/register/record/canonical.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";
import type { LastImported, SaidByFile } from "#server/store/at-start/last-imported.ts";
import type { ImportedContent } from "#server/store/at-start/plan-import.ts";

/** In the order of their addresses. Empty where files and register say the same. */
export function planProposal(present: Spec, base: LastImported, content: ImportedContent): readonly ProposedChange[] {
  const files = new Map(content.records.map((record) => [toRecordId(record.kind, record.slug), record]));
  return [...new Set([...files.keys(), ...base.keys()])].sort().flatMap((id) => {
    const file = files.get(id);
    return file ? planFile(file, id, present, base.get(id)) : planAbsence(id, present, base.get(id));
  });
}

function planFile(
  { kind, slug, body }: ImportedContent["records"][number],
  id: string,
  present: Spec,
  said: SaidByFile | undefined,
): ProposedChange[] {
  const current = present.byId.get(id);
  if (!current) return [{ op: "create", kind, slug, body }];
  const hash = toContentHash(body as unknown as Json); // bodies hold JSON only
  const isSaidAlready = [current, said].some((version) => version?.hash === hash && !version.retired);
  return isSaidAlready ? [] : [{ op: "update", kind, slug, base: said?.number ?? current.number, body }];
}

function planAbsence(id: string, present: Spec, said: SaidByFile | undefined): ProposedChange[] {
  const current = present.byId.get(id);
  if (!current || current.retired || !said || said.retired) return [];
  return [{ op: "retire", kind: current.kind, slug: current.slug, base: said.number }];
}
