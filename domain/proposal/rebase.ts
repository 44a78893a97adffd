/** A proposal whose records have moved on, put on top of what they say now. What both changed is chosen by a person. */
import type { Bodies } from "#domain/register/kinds.ts";
import type { ProposalContent, ProposedChange } from "#domain/proposal/schema.ts";
import { toContentHash, type Json } from "#domain/register/record/canonical.ts";
import { mergeBodies, type Choices, type Conflict } from "#domain/register/record/merge.ts";
import type { Version } from "#domain/register/record/record.ts";
import { toRecordId, type KindName } from "#domain/register/reference.ts";

/** A record that has moved on: the version the proposal was written against, and the newest. */
export interface MovedRecord {
  readonly base: Version;
  readonly current: Version;
}

export interface RebasedChange {
  /** `collection/slug`. */
  readonly record: string;
  readonly base: number;
  readonly current: number;
  /** Those that nobody has chosen in. `ours` is the proposal's. */
  readonly conflicts: readonly Conflict[];
}

export interface Rebase {
  /** To be kept once no conflict is left. */
  readonly content: ProposalContent;
  readonly changes: readonly RebasedChange[];
}

const PREFIX = "choice:";

/** Names a choice over the whole proposal, also in a form. The ids of conflicts hold for one record only. */
export const toChoiceName = (record: string, conflict: string): string => `${PREFIX}${record}#${conflict}`;

export const isChoiceName = (name: string): boolean => name.startsWith(PREFIX);

/** `choices` are by the names that toChoiceName makes. */
export function rebase(content: ProposalContent, moved: readonly MovedRecord[], choices: Choices): Rebase {
  const byRecord = new Map(moved.map((one) => [toRecordId(one.base.kind, one.base.slug), one]));
  const changes: RebasedChange[] = [];
  const merged = content.changes.map((change): ProposedChange => {
    const record = toRecordId(change.kind, change.slug);
    const one = byRecord.get(record);
    if (!one || change.op === "create") return change;
    const { base, current } = one;
    const stamp = { record, base: base.number, current: current.number };
    if (change.op === "retire") {
      changes.push({ ...stamp, conflicts: [] });
      return { ...change, base: current.number };
    }
    const own = listOwn(choices, toChoiceName(record, ""));
    // A proposal's bodies were parsed by the schema of their kind when it was written.
    const ours = change.body as Bodies[KindName];
    const { body, conflicts } = mergeBodies(base.body, ours, current.body, own);
    changes.push({ ...stamp, conflicts });
    return { ...change, base: current.number, body };
  });
  return { content: { ...content, changes: withoutEmpty(merged, byRecord) }, changes };
}

/** A change that the register has made by now is left out, unless nothing else is left. */
function withoutEmpty(changes: readonly ProposedChange[], moved: ReadonlyMap<string, MovedRecord>): ProposedChange[] {
  const remaining = changes.filter((change) => {
    const now = moved.get(toRecordId(change.kind, change.slug))?.current;
    return change.op !== "update" || !now || toContentHash(change.body as Json) !== now.hash;
  });
  return remaining.length > 0 ? remaining : [...changes];
}

const listOwn = (choices: Choices, start: string): Choices =>
  new Map([...choices].flatMap(([name, side]) => (name.startsWith(start) ? [[name.slice(start.length), side]] : [])));
