/** Meetings take place on the days of the charter. One that does not is an exception, or a slip of the pen. */
import { defineIndex, eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { isOnCadence, listMeetings } from "#domain/charter/cadence.ts";
import type { RecordOf } from "#domain/register/record/record.ts";

/** What is wrong with a day, by the charter. Many records share few days, and each answer is a walk from the first meeting on. */
const wrongDays = defineIndex(["charter"], (records) => {
  const charter = records.charter.find(({ slug }) => slug === "group")?.body;
  // Without a rule that can be followed there are no days to hold against; that is reported by itself.
  if (!charter || listMeetings(charter, charter.cadence.start, 1).length === 0) return () => undefined;
  return (day) => {
    if (isOnCadence(charter, day)) return undefined;
    const [after] = listMeetings(charter, day, 1);
    const hint = after === undefined ? "the cadence has ended before" : `the next day of the cadence is ${after}`;
    return `${day} is not a day on which the group meets; ${hint}`;
  };
});

/** Days that a meeting was moved to. */
const movedDays = defineIndex(["meeting"], ({ meeting }) => {
  const days = new Set(meeting.flatMap(({ body }) => (body.offCadence ?? []).map(({ movedTo }) => movedTo?.day)));
  return (day) => days.has(day);
});

export const offCadence: Rule = {
  name: "off-cadence",
  level: "warning",
  holds: "Meetings, next meetings and the days of agendas are days of the charter's cadence, or one was moved to them.",
  check: eachRecord(["meeting", "topic"], function* (record, { ask }) {
    for (const { path, day, isOfCadence = false } of listDays(record)) {
      if (!isOfCadence && ask(movedDays, day)) continue;
      const message = ask(wrongDays, day);
      if (message !== undefined) yield { path, message };
    }
  }),
};

interface NamedDay {
  readonly path: string;
  readonly day: string;
  /** It is said to be a day of the cadence. */
  readonly isOfCadence?: true;
}

function listDays({ kind, body }: RecordOf<"meeting" | "topic">): readonly NamedDay[] {
  if (kind === "topic") return body.schedule.map(({ day }, index) => ({ path: `/schedule/${index}/day`, day }));
  return [
    // A mail is written on any day.
    ...(body.form === "mail" ? [] : [{ path: "/day", day: body.day }]),
    ...(body.next ? [{ path: "/next/day", day: body.next.day }] : []),
    ...(body.offCadence ?? []).map(({ day }, index) => ({
      path: `/offCadence/${index}/day`,
      day,
      isOfCadence: true as const,
    })),
  ];
}
