/** What changed between two revisions, of which mostly both are editions, and what that means for those who rely on it. */
import { classifyChange, type ChangeClass } from "#domain/change/classify-change.ts";
import { findEditionStep } from "#domain/edition/step.ts";
import { differenceClasses } from "#domain/machine/difference/rules.ts";
import { machinesOf } from "#domain/machine/property/examine.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import { toTitle, type Spec } from "#domain/register/spec.ts";

/** A record as it stands at the later one. */
export interface NotedRecord {
  readonly id: string;
  readonly kind: KindName;
  readonly slug: string;
  readonly title: string;
  readonly version: number;
}

export interface NotedChange extends NotedRecord {
  /** The version that it had at the earlier one. */
  readonly before: number;
  readonly classed: ChangeClass;
}

/** A record that came to stand otherwise; undefined where it was not there. */
export interface NotedMove extends NotedRecord {
  readonly from: string | undefined;
  readonly to: string;
  /** The version that it had at the earlier one; undefined where it was not there. */
  readonly before: number | undefined;
}

export interface EditionNotes {
  readonly added: readonly NotedRecord[];
  /** The gravest first. */
  readonly changed: readonly NotedChange[];
  readonly retired: readonly NotedRecord[];
  /** Decisions that are new, or came to another status. */
  readonly decisions: readonly NotedMove[];
  /** Pairs that are declared supported and were not. */
  readonly opened: readonly NotedMove[];
  /** Pairs that were, and are not any more. */
  readonly closed: readonly NotedMove[];
}

export const noNotes: EditionNotes = { added: [], changed: [], retired: [], decisions: [], opened: [], closed: [] };

const OPEN = "supported";
const RETIRED = "retired";

/** `before` is the register at the earlier revision; undefined before the first one. */
export function toEditionNotes(before: Spec | undefined, after: Spec): EditionNotes {
  const find = machinesOf(after);
  const added: NotedRecord[] = [];
  const changed: NotedChange[] = [];
  const retired: NotedRecord[] = [];
  for (const [id, record] of after.byId) {
    const was = before?.byId.get(id);
    const noted = toNoted(id, record);
    const step = findEditionStep(was, record);
    if (step === "added") added.push(noted);
    if (step === "retired") retired.push(noted);
    if (step === "changed" && was)
      changed.push({ ...noted, before: was.number, classed: classifyChange(was, record, find) });
  }
  const decisions = listMoves(before, after, (record) => (record.kind === "decision" ? record.body.status : undefined));
  const pairs = listMoves(before, after, (record) => (record.kind === "pair" ? record.body.standing : undefined));
  return {
    added,
    changed: changed.sort((a, b) => gradeOf(b) - gradeOf(a)),
    retired,
    decisions: decisions.filter(({ to }) => to !== RETIRED),
    opened: pairs.filter(({ to }) => to === OPEN),
    closed: pairs.filter(({ from }) => from === OPEN),
  };
}

const gradeOf = ({ classed }: NotedChange): number => differenceClasses.indexOf(classed.class);

function listMoves(
  before: Spec | undefined,
  after: Spec,
  read: (record: AnyRecord) => string | undefined,
): readonly NotedMove[] {
  const standingOf = (record: AnyRecord | undefined) => (record && !record.retired ? read(record) : undefined);
  return [...after.byId].flatMap(([id, record]) => {
    const was = before?.byId.get(id);
    const [from, to] = [standingOf(was), standingOf(record)];
    return from === to ? [] : [{ ...toNoted(id, record), from, to: to ?? RETIRED, before: was?.number }];
  });
}

const toNoted = (id: string, record: AnyRecord): NotedRecord => ({
  id,
  kind: record.kind,
  slug: record.slug,
  title: toTitle(record),
  version: record.number,
});
