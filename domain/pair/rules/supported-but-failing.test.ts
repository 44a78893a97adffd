import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { supportedButFailing } from "#domain/pair/rules/supported-but-failing.ts";
import { aSupportedPair, aTest } from "#domain/pair/test-builders.ts";

const test = (fields: object = {}) => ({
  ...aTest,
  commits: [...aTest.commits],
  sources: [...aTest.sources],
  ...fields,
});
const failed = test({ day: "2025-01-02", result: "machine-down" });

it("reports a test that lost the machine, whatever passed elsewhere since", () => {
  for (const other of [test({ hardware: "a blade" }), test({ commits: ["ffff0000"] }), test({ day: "2025-01-02" })])
    expect(linesOf(supportedButFailing, aSupportedPair({ pair: { tests: [failed, other] } }))).toEqual([
      "pairs/6.12-to-6.13 /tests/0/result is supported, but the test by lab on 2025-01-02 ended in machine-down; record a later passing test of the same commits on the same hardware, or change the standing",
    ]);
});

it("is content with a later pass of the same, with a degraded start, and with a failure of a pair that is not supported", () => {
  const passing = [[failed, test()], [test({ result: "degraded" })], []];
  for (const tests of passing) expect(linesOf(supportedButFailing, aSupportedPair({ pair: { tests } }))).toEqual([]);
  expect(linesOf(supportedButFailing, aSupportedPair({ pair: { standing: "unsupported", tests: [failed] } }))).toEqual(
    [],
  );
});
