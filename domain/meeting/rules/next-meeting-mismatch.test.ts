import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { nextMeetingMismatch } from "#domain/meeting/rules/next-meeting-mismatch.ts";
import { aRecord } from "#domain/test-builders.ts";

const timeZone = "America/Los_Angeles";
const announcing = (day: string) =>
  aRecord("meeting", "2025-01-27", { day: "2025-01-27", next: { day, time: "08:00", timeZone, text: "next" } });
const held = (day: string, time?: string) => aRecord("meeting", day, { day, ...(time ? { time, timeZone } : {}) });

it("reports a next meeting that is not after its own", () => {
  expect(linesOf(nextMeetingMismatch, [announcing("2025-01-27")])).toEqual([
    "meetings/2025-01-27 /next/day 2025-01-27 is not after the meeting itself, 2025-01-27",
  ]);
});

it("reports a meeting between, and another hour on the day itself", () => {
  expect(
    linesOf(nextMeetingMismatch, [announcing("2025-02-24"), held("2025-02-10"), held("2025-02-24", "09:00")]),
  ).toEqual([
    "meetings/2025-01-27 /next/day is 2025-02-24, but `meetings/2025-02-10` took place before, on 2025-02-10",
    "meetings/2025-01-27 /next/time is 08:00 America/Los_Angeles, but `meetings/2025-02-24` has 09:00 America/Los_Angeles",
  ]);
});

it("reports the same hour in another zone, and looks at the hours of no other day", () => {
  const elsewhere = aRecord("meeting", "2025-02-10", { day: "2025-02-10", time: "08:00", timeZone: "Europe/Berlin" });
  expect(linesOf(nextMeetingMismatch, [announcing("2025-02-10"), elsewhere, held("2025-02-24", "09:00")])).toEqual([
    "meetings/2025-01-27 /next/time is 08:00 America/Los_Angeles, but `meetings/2025-02-10` has 08:00 Europe/Berlin",
  ]);
});

it("is content with the meeting it announces, at its hour or at an hour nobody wrote down", () => {
  for (const other of [held("2025-02-10", "08:00"), held("2025-02-10"), held("2025-02-24")])
    expect(linesOf(nextMeetingMismatch, [announcing("2025-02-10"), other])).toEqual([]);
});

it("does not take a mail between the two for a meeting", () => {
  const mail = aRecord("meeting", "2025-02-06-mail", { form: "mail", day: "2025-02-06" });
  expect(linesOf(nextMeetingMismatch, [announcing("2025-02-10"), mail])).toEqual([]);
});
