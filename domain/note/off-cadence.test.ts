import { describe, expect, it } from "vitest";
import { findOffCadence, isWhole } from "#domain/note/off-cadence.ts";

const cadence = {
  rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
  start: "2025-01-27",
  time: "08:00",
  timeZone: "America/Los_Angeles",
};
const read = (text: string) => findOffCadence(text, { day: "2025-01-27", cadence });

describe("a meeting that is cancelled", () => {
  it.each([
    "There will be no meeting on February 10, 2025.",
    "No call on Feb 10.",
    "No meeting on Monday, February 10, because of the holiday.",
    "The next call is cancelled.",
    "The next call on February 10 has been canceled.",
    "The Feb 10 call will be skipped.",
    "Please note that the call of 2025-02-10 will not take place.",
    "We will skip the call on February 10.",
  ])("by “%s” is that of February 10", (text) => {
    const said = read(text);
    expect(said).toMatchObject({ day: "2025-02-10", isMoved: false, isHedged: false });
    expect(said && isWhole(said)).toBe(true);
  });
});

describe("a meeting that is moved", () => {
  it.each([
    ["The call on February 10 is moved to February 17.", "2025-02-17 08:00 America/Los_Angeles"],
    ["The next call is moved to Feb 17 at 9am PST.", "2025-02-17 09:00 America/Los_Angeles"],
    ["We are moving the February 10 call to February 11, 15:00 UTC.", "2025-02-11 15:00 UTC"],
    ["The next meeting has been rescheduled to 10am PST.", "2025-02-10 10:00 America/Los_Angeles"],
  ])("by “%s” takes place at %s", (text, to) => {
    const said = read(text);
    expect(said).toMatchObject({ day: "2025-02-10", isMoved: true });
    expect([said?.movedTo?.day, said?.movedTo?.time, said?.movedTo?.timeZone].join(" ")).toBe(to);
    expect(said && isWhole(said)).toBe(true);
  });

  it("to a day that is not said is not one that is cancelled", () => {
    const said = read("The call on February 10 is postponed.");
    expect(said).toMatchObject({ day: "2025-02-10", isMoved: true });
    expect(said?.findings).toContain("the note does not say to which day it is moved");
    expect(said && isWhole(said)).toBe(false);
  });
});

it.each([
  "The next call may be cancelled.",
  "The call on February 10 will probably be moved to February 17.",
  "The next call is cancelled if nobody sends a topic.",
  "We could skip the next call.",
  "There might be no meeting on February 10.",
])("“%s” is hedged, so that a person is asked", (text) => {
  const said = read(text);
  expect(said?.isHedged ?? true).toBe(true);
  expect(said && isWhole(said)).not.toBe(true);
});

it.each([
  "Is the next call cancelled?",
  "The next call is not cancelled.",
  "The next call is on February 10.",
  "James said that the next call is cancelled.",
  "The state of a session is moved to the new kernel.",
  "The session is moved to the new kernel.",
  "The call is skipped where the file is closed.",
  "The order of the next call is moved to the list.",
  "The patch was moved to the next call.",
  "No meeting of minds.",
])("“%s” says of no meeting that it is moved or cancelled", (text) => {
  expect(read(text)).toBeUndefined();
});

it("says what it concludes, what does not fit, and what is not there", () => {
  expect(read("The next call is cancelled.")?.findings).toEqual([
    "the note names no day; 2025-02-10 is the next one of the cadence",
  ]);
  expect(read("There is no call on February 11, 2025.")?.findings).toEqual(["2025-02-11 is not a day of the cadence"]);
  expect(read("There is no call on February 30.")).toMatchObject({ findings: ["there is no February 30"] });
  expect(read("There will be no meeting next week.")?.findings).toEqual(["the note does not name its day"]);
  expect(findOffCadence("The next call is cancelled.", { day: "2025-01-27" })?.day).toBeUndefined();
});

it("takes the month of May for no doubt", () => {
  const said = findOffCadence("The call on May 5, 2025 is cancelled.", { day: "2025-04-21", cadence });
  expect(said).toMatchObject({ day: "2025-05-05", isHedged: false });
});

it("reads a long sentence in a moment", () => {
  const start = performance.now();
  for (const text of ["the ".repeat(20_000), `the ${"call ".repeat(20_000)}`, `the call ${"is ".repeat(20_000)}`])
    read(text);
  expect(performance.now() - start).toBeLessThan(2_000);
});
