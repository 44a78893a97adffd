import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import type { Severity } from "#domain/component/schema.ts";
import { supportedButFailing } from "#domain/pair/rules/supported-but-failing.ts";
import type { Pair } from "#domain/pair/schema.ts";
import { aRecord } from "#domain/test-builders.ts";

const tested = (standing: Pair["standing"], ...tests: [day: string, result: Severity][]) =>
  aRecord("pair", "p", { standing, tests: tests.map(([day, result]) => ({ by: "lab", day, result, hardware: "x" })) });

it("reports a newest test that lost the machine", () => {
  expect(
    linesOf(supportedButFailing, [tested("supported", ["2025-02-01", "machine-down"], ["2025-01-01", "ok"])]),
  ).toEqual([
    "pairs/p /tests/0/result is supported, but the test by lab on 2025-02-01 ended in machine-down; add a newer test, or change the standing",
  ]);
});

it("is content with an older failure, a lost feature, no test at all, and no support", () => {
  const fine = [
    tested("supported", ["2025-01-01", "machine-down"], ["2025-02-01", "ok"]),
    tested("supported", ["2025-01-01", "feature-lost"]),
    tested("supported"),
    tested("unsupported", ["2025-01-01", "machine-down"]),
  ];
  for (const pair of fine) expect(linesOf(supportedButFailing, [pair])).toEqual([]);
});
