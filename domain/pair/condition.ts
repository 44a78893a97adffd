/**
 * Whether a condition of a pair still holds. Without an end it holds for good; with an event, until somebody reports it, or
 * until the record that it waits for says so.
 */
import type { Condition } from "#domain/pair/schema.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { toStatus } from "#domain/register/spec.ts";
import { toStatusWord, type Status } from "#domain/register/status.ts";

/** By `collection/slug`. */
type FindById = (id: string) => AnyRecord | undefined;

export interface Lapse {
  /** The field that says so. */
  readonly field: "happened" | "untilDay" | "untilRecord";
  /** Why, as it follows "the condition". */
  readonly text: string;
}

export function findLapse(condition: Condition, findById: FindById, today: string): Lapse | undefined {
  const { untilDay, untilRecord, happened } = condition;
  if (happened && happened.day <= today) return { field: "happened", text: `ended on ${happened.day} with its event` };
  if (untilDay !== undefined && untilDay < today) return { field: "untilDay", text: `ended on ${untilDay}` };
  const reported = untilRecord && findReport(untilRecord, findById, today);
  return reported === undefined ? undefined : { field: "untilRecord", text: reported };
}

/** What is not settled: something else may still come of it. */
const waiting: ReadonlySet<Status> = new Set([
  "open",
  "draft",
  "proposed",
  "discussed",
  "disputed",
  "deferred",
  "unknown",
]);

/** What nobody can look at any more holds no longer. */
function findReport({ record: id, reports }: NonNullable<Condition["untilRecord"]>, findById: FindById, today: string) {
  const record = findById(id);
  if (record?.retired !== false) return `waits for \`${id}\`, which is not in the register`;
  if (reports !== "released") {
    const status = toStatus(record);
    if (status === undefined) return `waits for \`${id}\` to be ${toStatusWord(reports)}, and it has no status`;
    // It may have been what is waited for, and have gone on from there.
    const isOver = status === reports || !waiting.has(status);
    return isOver ? `ended, since \`${id}\` is ${toStatusWord(status)}` : undefined;
  }
  if (record.kind !== "kernel") return `waits for \`${id}\` to be released, which only a kernel can be`;
  const { released } = record.body;
  return released !== undefined && released <= today ? `ended on ${released}, when \`${id}\` was released` : undefined;
}
