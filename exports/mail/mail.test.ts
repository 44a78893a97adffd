import { expect, it } from "vitest";
import { openFootnotes, toBody, toNamedTime } from "#exports/mail/mail.ts";

it.each([
  ["2025-02-10", "08:00", "America/Los_Angeles", "Monday, February 10, 2025, at 08:00 PST (UTC-8), which is 16:00 UTC"],
  ["2025-07-07", "08:00", "America/Los_Angeles", "Monday, July 7, 2025, at 08:00 PDT (UTC-7), which is 15:00 UTC"],
  [
    "2025-02-10",
    "09:30",
    "Asia/Kolkata",
    "Monday, February 10, 2025, at 09:30 Asia/Kolkata (UTC+5:30), which is 04:00 UTC",
  ],
  [
    "2025-02-10",
    "20:00",
    "America/Los_Angeles",
    "Monday, February 10, 2025, at 20:00 PST (UTC-8), which is 04:00 UTC on Tuesday, February 11, 2025",
  ],
  ["2025-02-10", "16:00", "UTC", "Monday, February 10, 2025, at 16:00 UTC"],
])("says of %s %s %s when that is, in the zone and in UTC", (day, time, timeZone, words) => {
  expect(toNamedTime({ day, time, timeZone })).toBe(words);
});

it("gives an address one mark, however often it is cited", () => {
  const notes = openFootnotes();
  expect(["a", "b", "a"].map((path) => notes.cite(`https://example.org/${path}`))).toEqual(["[1]", "[2]", "[1]"]);
  expect(notes.toLines()).toBe("[1] https://example.org/a\n[2] https://example.org/b");
});

it("leaves a line between paragraphs, and none for what is not there", () => {
  expect(toBody(["One.", "", "Two."])).toBe("One.\n\nTwo.\n");
});
