import { describe, expect, it } from "vitest";
import { findNextMeeting, isOnCadence, listMeetings, parseRecurrence } from "#domain/charter/cadence.ts";
import { aBody } from "#domain/test-builders.ts";

const charter = aBody("charter");
const withRule = (rrule: string) => ({ cadence: { ...charter.cadence, rrule } });

describe("the meetings of a biweekly group", () => {
  it("are counted from the first one, on or after the day asked for", () => {
    expect(listMeetings(charter, "2025-01-27", 3)).toEqual(["2025-01-27", "2025-02-10", "2025-02-24"]);
    expect(listMeetings(charter, "2025-02-11", 1)).toEqual(["2025-02-24"]);
    expect(listMeetings(charter, "2020-01-01", 1)).toEqual(["2025-01-27"]);
  });

  it("hold for every day on which notes of the real series were taken", () => {
    for (const day of [
      "2025-06-16",
      "2025-09-08",
      "2025-09-22",
      "2025-11-03",
      "2025-12-01",
      "2026-03-23",
      "2026-09-21",
    ])
      expect(isOnCadence(charter, day), day).toBe(true);
  });

  it("are not on the Monday between, nor on the day after", () => {
    expect(isOnCadence(charter, "2025-02-03")).toBe(false);
    expect(isOnCadence(charter, "2025-02-11")).toBe(false);
  });

  it("end where the rule ends", () => {
    expect(listMeetings(withRule("FREQ=WEEKLY;COUNT=2"), "2025-01-01", 9)).toEqual(["2025-01-27", "2025-02-03"]);
    expect(listMeetings(withRule("FREQ=WEEKLY;UNTIL=20250204"), "2025-02-01", 9)).toEqual(["2025-02-03"]);
  });

  it("are none for a day so far off that the walk gives up", () => {
    expect(listMeetings(charter, "9999-01-01", 1)).toEqual([]);
  });
});

describe("the next meeting", () => {
  it("is at 16:00 UTC in winter and at 15:00 UTC in daylight time, for 8:00 in Los Angeles", () => {
    expect(findNextMeeting(charter, "2025-02-01T00:00:00Z")?.at).toBe("2025-02-10T16:00:00.000Z");
    expect(findNextMeeting(charter, "2025-06-10T00:00:00Z")?.at).toBe("2025-06-16T15:00:00.000Z");
  });

  it("moves between the last meeting in PST and the first in PDT", () => {
    expect(findNextMeeting(charter, "2025-03-01T00:00:00Z")).toEqual({
      day: "2025-03-10",
      time: "08:00",
      timeZone: "America/Los_Angeles",
      at: "2025-03-10T15:00:00.000Z",
    });
  });

  it("is the one that starts at this very moment, and a moment later the one after", () => {
    expect(findNextMeeting(charter, "2025-02-10T16:00:00Z")?.day).toBe("2025-02-10");
    expect(findNextMeeting(charter, "2025-02-10T16:00:00.001Z")?.day).toBe("2025-02-24");
  });

  it("is today's in a zone that is a day behind UTC", () => {
    const late = { cadence: { ...charter.cadence, time: "20:00", timeZone: "Pacific/Honolulu" } };
    expect(findNextMeeting(late, "2025-02-11T05:00:00Z")?.day).toBe("2025-02-10");
  });

  it("is not one that is cancelled, and is one that was moved at the time it was moved to", () => {
    const moved = { day: "2025-02-26", time: "09:30", timeZone: "Europe/Berlin" };
    const after = (...departures: (readonly [string, typeof moved | undefined])[]) =>
      findNextMeeting(charter, "2025-02-01T00:00:00Z", new Map(departures));
    expect(after(["2025-02-10", undefined])?.day).toBe("2025-02-24");
    expect(after(["2025-02-10", undefined], ["2025-02-24", moved])).toEqual({
      ...moved,
      at: "2025-02-26T08:30:00.000Z",
    });
    expect(after(["2025-02-24", { ...moved, day: "2025-02-05" }])?.day).toBe("2025-02-05");
  });

  it("is found behind any number of meetings that are cancelled", () => {
    const cancelled = listMeetings(charter, "2025-02-01", 30).map((day) => [day, undefined] as const);
    expect(findNextMeeting(charter, "2025-02-01T00:00:00Z", new Map(cancelled))?.day).toBe("2026-04-06");
  });

  it("is one that was moved from a day that is over", () => {
    const moved = new Map([["2025-02-10", { day: "2025-02-17", time: "08:00", timeZone: "America/Los_Angeles" }]]);
    expect(findNextMeeting(charter, "2025-02-12T00:00:00Z", moved)?.day).toBe("2025-02-17");
  });

  it("is unknown once the rule has ended", () => {
    expect(findNextMeeting(withRule("FREQ=DAILY;COUNT=1"), "2026-01-01T00:00:00Z")).toBeUndefined();
  });
});

describe("a recurrence rule", () => {
  it.each([
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
    "FREQ=MONTHLY;BYDAY=2TU",
    "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1;WKST=MO",
    "FREQ=MONTHLY;BYMONTHDAY=28",
    "FREQ=MONTHLY;BYMONTHDAY=28;BYSETPOS=1",
  ])("is read: %s", (rrule) => {
    expect(parseRecurrence(rrule).ok).toBe(true);
  });

  it.each([
    { rrule: "every second week", message: "`every second week` is not a part of a rule here" },
    {
      rrule: "FREQ=WEEKLY;FOO=1",
      message: "`FOO` is not a part of a rule here; the parts are FREQ, INTERVAL, BYDAY, ",
    },
    { rrule: "FREQ=WEEKLY;toString=1", message: "`toString` is not a part" },
    { rrule: "FREQ=WEEKLY=2", message: "FREQ cannot be `WEEKLY=2`" },
    { rrule: "FREQ=SECONDLY", message: "FREQ cannot be `SECONDLY`" },
    { rrule: "FREQ=WEEKLY;INTERVAL=0", message: "INTERVAL cannot be `0`" },
    { rrule: "FREQ=MONTHLY;BYMONTHDAY=31", message: "BYMONTHDAY cannot be `31`" },
    { rrule: "INTERVAL=2", message: "FREQ is missing, such as FREQ=WEEKLY" },
    { rrule: "FREQ=WEEKLY;INTERVAL=2;INTERVAL=3", message: "INTERVAL stands there twice" },
  ])("is refused: $rrule", ({ rrule, message }) => {
    const parsed = parseRecurrence(rrule);
    expect(parsed.ok ? "" : parsed.failure).toContain(message);
    expect(listMeetings(withRule(rrule), "2025-01-01", 1)).toEqual([]);
  });
});
