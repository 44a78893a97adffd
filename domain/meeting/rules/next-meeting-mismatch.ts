/** What a note announces as the next meeting is later than its own, and no other meeting lies between. */
import { eachRecord } from "#domain/check/each-record.ts";
import type { Rule } from "#domain/check/rule.ts";

export const nextMeetingMismatch: Rule = {
  name: "next-meeting-mismatch",
  level: "warning",
  holds: "The next meeting of a note is after it, before any other meeting on record, and at the hour on record.",
  check: eachRecord("meeting", function* ({ body }, { spec }) {
    const { next } = body;
    if (!next) return;
    if (next.day <= body.day)
      return yield { path: "/next/day", message: `${next.day} is not after the meeting itself, ${body.day}` };
    for (const other of spec.records.meeting) {
      const { form, day, time, timeZone } = other.body;
      if (form === "mail") continue;
      if (day > body.day && day < next.day)
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
  }),
};
