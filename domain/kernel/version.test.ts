import { expect, it } from "vitest";
import { compareVersions } from "#domain/kernel/version.ts";

it.each([
  ["6.9", "6.12"],
  ["6.12", "6.12.4"],
  ["6.19", "7.0"],
  ["7.2-rc4", "7.2"],
  ["7.2-rc4", "7.2-rc10"],
  ["7.1.9", "7.2-rc1"],
])("puts %s before %s", (earlier, later) => {
  expect(compareVersions(earlier, later)).toBeLessThan(0);
  expect(compareVersions(later, earlier)).toBeGreaterThan(0);
});

it("gives builds of one release no order", () => {
  expect(compareVersions("6.12.4-el9", "6.12.4+debug")).toBe(0);
});
