import { expect, it } from "vitest";
import { addDays, toInstant } from "#domain/charter/instant.ts";

it.each([
  {
    title: "winter on the west coast",
    day: "2025-02-10",
    time: "08:00",
    zone: "America/Los_Angeles",
    at: "2025-02-10T16:00",
  },
  {
    title: "summer on the west coast",
    day: "2025-07-07",
    time: "08:00",
    zone: "America/Los_Angeles",
    at: "2025-07-07T15:00",
  },
  {
    title: "the morning after clocks went forward",
    day: "2025-03-09",
    time: "08:00",
    zone: "America/Los_Angeles",
    at: "2025-03-09T15:00",
  },
  {
    title: "a time that clocks skip, moved on",
    day: "2025-03-09",
    time: "02:30",
    zone: "America/Los_Angeles",
    at: "2025-03-09T10:30",
  },
  {
    title: "a time that comes twice, the first",
    day: "2025-11-02",
    time: "01:30",
    zone: "America/Los_Angeles",
    at: "2025-11-02T08:30",
  },
  {
    title: "the evening before clocks go back",
    day: "2025-11-01",
    time: "23:00",
    zone: "America/Los_Angeles",
    at: "2025-11-02T06:00",
  },
  { title: "a zone ahead of UTC", day: "2025-01-27", time: "00:30", zone: "Asia/Kolkata", at: "2025-01-26T19:00" },
  {
    title: "a zone of fourteen hours",
    day: "2025-01-27",
    time: "08:00",
    zone: "Pacific/Kiritimati",
    at: "2025-01-26T18:00",
  },
  { title: "UTC", day: "2025-01-27", time: "08:00", zone: "UTC", at: "2025-01-27T08:00" },
])("gives the instant of $title", ({ day, time, zone, at }) => {
  expect(toInstant(day, time, zone)).toBe(`${at}:00.000Z`);
});

it("adds days of twenty-four hours, whatever clocks do meanwhile", () => {
  expect(addDays("2025-03-08T16:00:00.000Z", 7)).toBe("2025-03-15T16:00:00.000Z");
});
