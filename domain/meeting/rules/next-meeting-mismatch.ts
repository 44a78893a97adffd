/** What a note announces as the next meeting is later than its own, and no other meeting lies between. */
import { allTogether } from "#domain/check/looks.ts";
import type { Found, Rule } from "#domain/check/rule.ts";
import type { RecordOf } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const nextMeetingMismatch: Rule = {
  name: "next-meeting-mismatch",
  level: "warning",
  holds: "The next meeting of a note is after it, before any other meeting on record, and at the hour on record.",
  check: allTogether(["meeting"], function* ({ meeting }) {
    const calls = meeting.filter(({ body }) => body.form !== "mail");
    const inOrder = calls.sort((a, b) => (a.body.day < b.body.day ? -1 : 1));
    for (const one of meeting)
      for (const found of lookAtNext(one, inOrder)) yield { record: toRecordId("meeting", one.slug), ...found };
  }),
};

function* lookAtNext({ body }: RecordOf<"meeting">, calls: readonly RecordOf<"meeting">[]): Generator<Found> {
  const { next } = body;
  if (!next) return;
  if (next.day <= body.day)
    return yield { path: "/next/day", message: `${next.day} is not after the meeting itself, ${body.day}` };
  for (let at = findFirstAfter(calls, body.day); at < calls.length; at += 1) {
    const other = calls[at];
    if (!other || other.body.day > next.day) return;
    const { day, time, timeZone } = other.body;
    if (day < next.day)
      yield {
        path: "/next/day",
        message: `is ${next.day}, but \`meetings/${other.slug}\` took place before, on ${day}`,
      };
    const isOther = (time ?? next.time) !== next.time || (timeZone ?? next.timeZone) !== next.timeZone;
    if (day === next.day && isOther)
      yield {
        path: "/next/time",
        message: `is ${next.time} ${next.timeZone}, but \`meetings/${other.slug}\` has ${time ?? next.time} ${timeZone ?? next.timeZone}`,
      };
  }
}

/** The place of the first of them after a day. */
function findFirstAfter(calls: readonly RecordOf<"meeting">[], day: string): number {
  let low = 0;
  let high = calls.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((calls[middle]?.body.day ?? "") <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
