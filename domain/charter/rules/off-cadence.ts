/** Meetings take place on the days of the charter. One that does not is an exception, or a slip of the pen. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { isOnCadence, listMeetings } from "#domain/charter/cadence.ts";
import type { Charter } from "#domain/charter/schema.ts";
import type { RecordOf } from "#domain/register/record/record.ts";
import { remember } from "#domain/remember.ts";

export const offCadence: Rule = {
  name: "off-cadence",
  level: "warning",
  holds: "Meetings, next meetings and the days of agendas are days of the charter's cadence.",
  check: eachRecord(["meeting", "topic"], function* (record, { find }) {
    const days = listDays(record);
    if (days.length === 0) return;
    const charter = find("charter", "group")?.body;
    // Without a rule that can be followed there are no days to hold against; that is reported by itself.
    if (!charter || listMeetings(charter, charter.cadence.start, 1).length === 0) return;
    for (const { path, day } of days) {
      if (isOn(charter, day)) continue;
      const [after] = listMeetings(charter, day, 1);
      const hint = after === undefined ? "the cadence has ended before" : `the next day of the cadence is ${after}`;
      yield { path, message: `${day} is not a day on which the group meets; ${hint}` };
    }
  }),
};

function listDays({ kind, body }: RecordOf<"meeting" | "topic">): { readonly path: string; readonly day: string }[] {
  if (kind === "topic") return body.schedule.map(({ day }, index) => ({ path: `/schedule/${index}/day`, day }));
  return [
    // A mail is written on any day.
    ...(body.form === "mail" ? [] : [{ path: "/day", day: body.day }]),
    ...(body.next ? [{ path: "/next/day", day: body.next.day }] : []),
  ];
}

// Many records share few days, and each answer is a walk from the first meeting on.
const knownDays = remember((_: Charter) => new Map<string, boolean>());

function isOn(charter: Charter, day: string): boolean {
  const known = knownDays(charter);
  const found = known.get(day) ?? isOnCadence(charter, day);
  known.set(day, found);
  return found;
}
