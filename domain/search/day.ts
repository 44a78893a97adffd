/** The day that a record speaks of: its own, else that of the meeting it comes from, else the one on which it was accepted. */
import type { AnyRecord } from "#domain/register/record/record.ts";

const DAY = /^\d{4}-\d{2}-\d{2}/;

export function toDay({ body, at }: Pick<AnyRecord, "body" | "at">): string {
  const { day, meeting } = body as { readonly day?: string; readonly meeting?: string }; // kinds that have one say it so
  return day ?? DAY.exec(meeting ?? "")?.[0] ?? at.slice(0, "2025-01-27".length);
}
