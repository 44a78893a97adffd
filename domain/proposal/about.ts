/** Which proposals are about which records, and which records have moved on under a proposal. */
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { ProposalContent, ProposedChange } from "#domain/proposal/schema.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";
import { remember } from "#domain/remember.ts";

const toId = ({ kind, slug }: ProposedChange): string => toRecordId(kind, slug);

const toIndex = remember((proposals: readonly Proposal[]): ReadonlyMap<string, readonly Proposal[]> => {
  const index = new Map<string, Proposal[]>();
  for (const proposal of proposals)
    for (const change of proposal.content.changes) {
      const about = index.get(toId(change));
      if (about) about.push(proposal);
      else index.set(toId(change), [proposal]);
    }
  return index;
});

/** Those of the proposals that change a record, or would make it; `record` is `collection/slug`. */
export const listAbout = (proposals: readonly Proposal[], record: string): readonly Proposal[] =>
  toIndex(proposals).get(record) ?? [];

/** Those that change a record which this one changes as well. */
export const listBeside = (proposals: readonly Proposal[], { id, content }: Proposal): readonly Proposal[] => {
  const records = new Set(content.changes.map(toId));
  return proposals.filter(
    (other) => other.id !== id && other.content.changes.some((change) => records.has(toId(change))),
  );
};

/** Records as they are by now, where the proposal was written before they were: it cannot be accepted as it is. */
export const listMoved = ({ changes }: Pick<ProposalContent, "changes">, spec: Spec): readonly AnyRecord[] =>
  changes.flatMap((change) => {
    const current = spec.byId.get(toId(change));
    return current && current.number > (change.op === "create" ? 0 : change.base) ? [current] : [];
  });
