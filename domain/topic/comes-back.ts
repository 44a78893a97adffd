/** Whether what a deferred topic waits for has come: its day, or another record that is settled. Puts nothing on an agenda. */
import type { AnyRecord } from "#domain/register/record/record.ts";
import { toStatus } from "#domain/register/spec.ts";
import { statuses } from "#domain/register/status.ts";
import type { ComesBack } from "#domain/topic/schema.ts";

export type Return =
  { readonly type: "day"; readonly day: string } | { readonly type: "after"; readonly record: AnyRecord };

/** `day`: the one by which it has to have come. */
export function findReturn(
  { day: on, after }: ComesBack,
  day: string,
  findById: (id: string) => AnyRecord | undefined,
): Return | undefined {
  if (on !== undefined && on <= day) return { type: "day", day: on };
  const record = after === undefined ? undefined : findById(after);
  return record && isSettled(record, day) ? { type: "after", record } : undefined;
}

function isSettled(record: AnyRecord, day: string): boolean {
  if (record.retired) return true;
  if (record.kind === "meeting") return record.body.day < day;
  if (record.kind === "kernel") return record.body.released !== undefined && record.body.released <= day;
  const status = toStatus(record);
  return status === "unsupported" || (status !== undefined && ENDS.has(statuses[status].tone));
}

const ENDS: ReadonlySet<string> = new Set(["agreed", "closed"]);
