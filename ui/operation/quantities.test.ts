import { expect, it } from "vitest";
import { toBytes, toDelay, toSince } from "./quantities.ts";

it.each([
  [0, "0 bytes"],
  [999, "999 bytes"],
  [1_500_000, "1.5 MB"],
  [622_800_896, "623 MB"],
  [4e15, "4000 TB"],
])("writes %d bytes as %s", (bytes, written) => {
  expect(toBytes(bytes)).toBe(written);
});

it("says how long something took, and how long ago it was, in the largest unit that fits", () => {
  expect([0.0004, 0.25, 3.28].map(toDelay)).toEqual(["0 ms", "250 ms", "3.3 s"]);
  const since = (at: string) => toSince(at, "2025-02-03T12:00:00.000Z");
  expect(since("2025-02-03T11:59:30.000Z")).toBe("less than a minute");
  expect(since("2025-02-03T11:00:00.000Z")).toBe("1 hour");
  expect(since("2025-02-01T11:00:00.000Z")).toBe("2 days");
  expect(since("2025-02-04T11:00:00.000Z")).toBe("less than a minute");
});
