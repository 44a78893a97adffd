import { expect, it } from "vitest";
import { offCadence } from "#domain/charter/rules/off-cadence.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { aBody, aRecord } from "#domain/test-builders.ts";

const { cadence } = aBody("charter");
const charter = aRecord("charter", "group");
const next = (day: string) => ({ day, time: "08:00", timeZone: "America/Los_Angeles", text: "next" });

it("reports meetings, next meetings and agenda days off the rule, and the day that was probably meant", () => {
  const records = [
    charter,
    aRecord("meeting", "2025-02-03", { day: "2025-02-03", next: next("2025-02-11") }),
    aRecord("topic", "t", { schedule: [{ day: "2025-02-09", text: "agenda" }] }),
  ];
  expect(linesOf(offCadence, records)).toEqual([
    "topics/t /schedule/0/day 2025-02-09 is not a day on which the group meets; the next day of the cadence is 2025-02-10",
    "meetings/2025-02-03 /day 2025-02-03 is not a day on which the group meets; the next day of the cadence is 2025-02-10",
    "meetings/2025-02-03 /next/day 2025-02-11 is not a day on which the group meets; the next day of the cadence is 2025-02-24",
  ]);
});

it("lets a meeting be on a day that one of the cadence was moved to, and only one of the cadence be moved or cancelled", () => {
  const movedTo = { day: "2025-02-12", time: "08:00", timeZone: "America/Los_Angeles" };
  const records = [
    charter,
    aRecord("meeting", "2025-01-27", { offCadence: [{ day: "2025-02-10", movedTo, text: "Moved." }] }),
    aRecord("meeting", "2025-02-12", { day: "2025-02-12", offCadence: [{ day: "2025-02-12", text: "Cancelled." }] }),
    aRecord("meeting", "2025-02-13", { day: "2025-02-13" }),
  ];
  const next = "the next day of the cadence is 2025-02-24";
  expect(linesOf(offCadence, records)).toEqual([
    `meetings/2025-02-12 /offCadence/0/day 2025-02-12 is not a day on which the group meets; ${next}`,
    `meetings/2025-02-13 /day 2025-02-13 is not a day on which the group meets; ${next}`,
  ]);
});

it("lets a mail be of any day", () => {
  const mail = aRecord("meeting", "2025-02-06-mail", { form: "mail", day: "2025-02-06" });
  expect(linesOf(offCadence, [charter, mail])).toEqual([]);
});

it("says so where the cadence has ended", () => {
  const ended = aRecord("charter", "group", { cadence: { ...cadence, rrule: "FREQ=DAILY;COUNT=2" } });
  expect(linesOf(offCadence, [ended, aRecord("meeting", "m", { day: "2025-01-29" })])).toEqual([
    "meetings/m /day 2025-01-29 is not a day on which the group meets; the cadence has ended before",
  ]);
});

it("is content with days of the rule, across the change to daylight time", () => {
  const meeting = aRecord("meeting", "2025-02-24", { day: "2025-02-24", next: next("2025-03-10") });
  expect(linesOf(offCadence, [charter, meeting])).toEqual([]);
});

it("holds against nothing where there is no charter or no rule that can be followed", () => {
  const unreadable = aRecord("charter", "group", { cadence: { ...cadence, rrule: "biweekly" } });
  const meeting = aRecord("meeting", "m", { day: "2025-02-03" });
  expect([linesOf(offCadence, [meeting]), linesOf(offCadence, [meeting, unreadable])]).toEqual([[], []]);
});
