import { describe, expect, it } from "vitest";
import { findNextMeeting } from "#domain/note/next-meeting.ts";

const cadence = {
  rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
  start: "2025-01-27",
  time: "08:00",
  timeZone: "America/Los_Angeles",
};
const read = (text: string, day = "2025-03-10") => findNextMeeting(text, { day, cadence, isLabelled: false });
const inferred = "the note does not say the year; 2025 is inferred from the day of the call";

describe("the next meeting", () => {
  it.each([
    ["Next meeting is on Monday, March 24, 2025 at 8am PDT.", "2025-03-24 08:00 America/Los_Angeles"],
    ["Our next call: 24 March 2025, 08:00 America/Los_Angeles", "2025-03-24 08:00 America/Los_Angeles"],
    ["The next sync will be in two weeks, same time.", "2025-03-24 08:00 America/Los_Angeles"],
    ["We will meet again on 2025-03-24 at 12:30am PDT.", "2025-03-24 00:30 America/Los_Angeles"],
    ["Next meeting is on March 24, 2025 at 12pm UTC.", "2025-03-24 12:00 UTC"],
  ])("of “%s” is %s", (text, said) => {
    const { day, time, timeZone } = read(text) ?? {};
    expect(`${day} ${time} ${timeZone}`).toBe(said);
  });

  it.each([
    "We will discuss it in the next meeting.",
    "The next meeting's notes are mine.",
    "Next meeting is soon.",
    "The call on Monday was long.",
  ])("is not announced by “%s”", (text) => {
    expect(read(text)).toBeUndefined();
  });

  it("may be one that does not take place", () => {
    expect(read("The next meeting on March 24, 2025 is cancelled.")?.isCancelled).toBe(true);
    expect(read("There will be no meeting on March 24, 2025.")).toMatchObject({ day: "2025-03-24", isCancelled: true });
  });

  it("is told only as far as the hour is one", () => {
    expect(read("Next meeting is on March 24, 2025 at 25:00.")?.time).toBeUndefined();
    expect(read("Next meeting is on March 24, 2025 at 13pm.")?.time).toBeUndefined();
  });
});

describe("what does not fit is a finding", () => {
  it.each([
    ["Next meeting is March 24 at 8am PDT (UTC-7).", [inferred]],
    [
      "Next meeting is Monday, March 24 at 8am PDT (UTC-8).",
      [
        inferred,
        "PDT is UTC-7, and the note says UTC-8",
        "on 2025-03-24 America/Los_Angeles is at UTC-7, and the note says PDT",
      ],
    ],
    [
      "Next meeting is March 24, 2025 at 8am PST.",
      ["on 2025-03-24 America/Los_Angeles is at UTC-7, and the note says PST"],
    ],
    ["Next meeting is Tuesday, March 24, 2025 at 8am PT.", ["2025-03-24 is a Monday, and the note says Tuesday"]],
    [
      "Next meeting is March 25, 2025 at 9am PDT.",
      ["2025-03-25 is not a day of the cadence", "the cadence has 08:00, and the note says 09:00"],
    ],
    ["Next meeting is on February 30.", ["there is no February 30"]],
    ["Next meeting is on February 29, 2026.", ["there is no February 29 in 2026"]],
    ["Next meeting is on March 3, 2025.", ["March 3 is not within 200 days after the call of 2025-03-10"]],
    ["Next meeting is March 24, 2025 at 8am IST.", ["IST is the name of several time zones"]],
    [
      "Next meeting is March 24, 2025 at 8am.",
      ["the note names no time zone; America/Los_Angeles is that of the cadence"],
    ],
    [
      "Next meeting is March 24, 2025 at 8am Mars/Phobos.",
      ["the note names no time zone; America/Los_Angeles is that of the cadence"],
    ],
    ["Next meeting is March 24, 2025 at 8am Asia/Kolkata (UTC+5:30).", []],
    [
      "Next meeting is March 24, 2025 at 8am Asia/Kolkata (UTC+5).",
      ["on 2025-03-24 Asia/Kolkata is at UTC+5:30, and the note says Asia/Kolkata"],
    ],
  ])("“%s”", (text, findings) => {
    expect(read(text)?.findings).toEqual(findings);
  });

  it("and a year that is not said is the first that fits after the call", () => {
    expect(read("Next meeting is January 12 at 8am PST.", "2025-12-29")).toMatchObject({
      day: "2026-01-12",
      year: "inferred",
    });
  });

  it("and a zone that no calendar knows is none", () => {
    expect(read("Next meeting is March 24, 2025 at 8am Europe/Atlantis.")?.timeZone).toBe("America/Los_Angeles");
  });
});
