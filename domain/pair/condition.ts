/**
 * Whether a condition of a pair still holds. Without an end it holds for good; with an event, until somebody reports it, or
 * until the record that it waits for says so.
 */
import type { Condition } from "#domain/pair/schema.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { toStatus } from "#domain/register/spec.ts";
import { toStatusWord } from "#domain/register/status.ts";

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

/** What nobody can look at any more holds no longer. */
function findReport({ record: id, reports }: NonNullable<Condition["untilRecord"]>, findById: FindById, today: string) {
  const record = findById(id);
  if (record?.retired !== false) return `waits for \`${id}\`, which is not in the register`;
  if (reports !== "released")
    return toStatus(record) === reports ? `ended, since \`${id}\` is ${toStatusWord(reports)}` : undefined;
  const released = record.kind === "kernel" ? record.body.released : undefined;
  return released !== undefined && released <= today ? `ended on ${released}, when \`${id}\` was released` : undefined;
}
