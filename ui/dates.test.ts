import { expect, it } from "vitest";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { findGroupZone, toMomentText, toWallTime, toZoneText } from "#ui/dates.ts";

it("is told by the clocks of a zone, in winter and in summer", () => {
  expect(toMomentText("2025-02-10T08:30:00.000Z", "America/Los_Angeles")).toBe("10 Feb 2025, 00:30 Los Angeles time");
  expect(toMomentText("2025-07-10T06:30:00.000Z", "America/Los_Angeles")).toBe("9 Jul 2025, 23:30 Los Angeles time");
  expect(toMomentText("2025-07-10T06:30:59.999Z", "UTC")).toBe("10 Jul 2025, 06:30 UTC");
  expect(toWallTime("2025-01-01T00:00:00Z", "Asia/Kolkata")).toBe("2025-01-01T05:30");
});

it("names a zone by its place", () => {
  expect(toZoneText("America/Argentina/Buenos_Aires")).toBe("Buenos Aires time");
});

it("is UTC where no charter says when the group meets", () => {
  const charter = aRecord("charter", "group");
  expect(findGroupZone(aSpec([charter]))).toBe(charter.body.cadence.timeZone);
  expect(findGroupZone(aSpec([]))).toBe("UTC");
});
