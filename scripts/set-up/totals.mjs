// How many tests passed and failed, from the JSON that the runners write. A run that wrote none counts as nothing run.
import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/** @returns {Totals} */
export function readUnitTotals(path) {
  const report = readReport(path);
  return {
    passed: report?.numPassedTests ?? 0,
    // A file that cannot be loaded fails without a test of its own.
    failed: Math.max(report?.numFailedTests ?? 0, report?.success === false ? 1 : 0),
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
}

/** @returns {Totals} */
export function readBrowserTotals(path) {
  const stats = readReport(path)?.stats;
  return {
    passed: stats?.expected ?? 0,
    // A test that passes only at the second try is not one to rely on.
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  };
}

const readReport = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined);

/** One line that people and CI read alike. */
export function toClosingLine(totals) {
  const sum = (field) => totals.reduce((total, one) => total + one[field], 0);
  const skipped = sum("skipped");
  return `${sum("passed")} passed, ${sum("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
