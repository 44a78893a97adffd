/** Meetings take place on the days of the charter. One that does not is an exception, or a slip of the pen. */
import { isOnCadence, listMeetings } from "#domain/charter/cadence.ts";
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { findRecord } from "#domain/register/spec.ts";

export const offCadence: Rule = {
  name: "off-cadence",
  level: "warning",
  holds: "Meetings, next meetings and the days of agendas are days of the charter's cadence.",
  *check({ spec }) {
    const charter = findRecord(spec, "charter", "group")?.body;
    // Without a rule that can be followed there are no days to hold against; that is reported by itself.
    if (!charter || listMeetings(charter, charter.cadence.start, 1).length === 0) return;
    const days = [
      ...spec.records.meeting.flatMap(({ kind, slug, body }) => [
        // A mail is written on any day.
        ...(body.form === "mail" ? [] : [{ record: toRecordId(kind, slug), path: "/day", day: body.day }]),
        ...(body.next ? [{ record: toRecordId(kind, slug), path: "/next/day", day: body.next.day }] : []),
      ]),
      ...spec.records.topic.flatMap(({ kind, slug, body }) =>
        body.schedule.map(({ day }, index) => ({
          record: toRecordId(kind, slug),
          path: `/schedule/${index}/day`,
          day,
        })),
      ),
    ];
    // Many records share few days, and each answer is a walk from the first meeting on.
    const known = new Map<string, boolean>();
    for (const { record, path, day } of days) {
      const isOn = known.get(day) ?? isOnCadence(charter, day);
      known.set(day, isOn);
      if (isOn) continue;
      const [after] = listMeetings(charter, day, 1);
      const hint = after === undefined ? "the cadence has ended before" : `the next day of the cadence is ${after}`;
      yield { record, path, message: `${day} is not a day on which the group meets; ${hint}` };
    }
  },
};
