import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readBrowserTotals, readUnitTotals, toClosingLine } from "./totals.mjs";

const folder = mkdtempSync(join(tmpdir(), "concordance-totals-"));
afterAll(() => rmSync(folder, { recursive: true }));

function aReport(report: object): string {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(report));
  return path;
}

it("adds up both runners and names skipped tests only where there are some", () => {
  const unit = { passed: 400, failed: 1, skipped: 0 };
  expect(toClosingLine([unit, { passed: 12, failed: 0, skipped: 0 }])).toBe("412 passed, 1 failed");
  expect(toClosingLine([unit, { passed: 12, failed: 0, skipped: 2 }])).toBe("412 passed, 1 failed, 2 skipped");
});

it("counts a unit test file that cannot be loaded as a failure", () => {
  const report = aReport({ success: false, numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 });
  expect(readUnitTotals(report)).toEqual({ passed: 5, failed: 1, skipped: 0 });
});

it("counts a browser test that passed only when tried again as a failure", () => {
  expect(readBrowserTotals(aReport({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 } }))).toEqual({
    passed: 3,
    failed: 2,
    skipped: 0,
  });
});

it("counts nothing where a runner wrote no report", () => {
  expect(readUnitTotals(join(folder, "none.json"))).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
