import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { toClockAhead, toInstant } from "#server/clock.ts";

it("runs ahead by the days that the file holds when it is asked", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "concordance-clock-"));
  const file = path.join(folder, "days");
  const clock = toClockAhead(file, () => new Date("2025-02-01T08:00:00.000Z"));
  writeFileSync(file, "0");
  expect(toInstant(clock)).toBe("2025-02-01T08:00:00.000Z");
  writeFileSync(file, "8");
  expect(toInstant(clock)).toBe("2025-02-09T08:00:00.000Z");
  rmSync(folder, { recursive: true });
});
