import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runChecks } from "#domain/check/run-checks.ts";
import { toAnswer } from "#domain/pair/answer/answer.ts";
import { toPairs } from "#domain/pair/answer/to-pairs.ts";
import { toCells, type Cell, type Way } from "#domain/pair/matrix/cells.ts";
import { aSupportedPair } from "#domain/pair/test-builders.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";

const today = "2025-02-01";
const kernels = ["6.12", "6.13", "6.14"];
const others = [aRecord("kernel", "6.14", { version: "6.14", rank: 61_400 })];

interface Asked {
  readonly components?: readonly string[];
  readonly features?: readonly string[];
  /** Slugs of pairs that a question leaves out. */
  readonly leftOut?: readonly string[];
}

function cellsOf(
  records: readonly RegisterRecord<KindName>[],
  { components = [], features = [], leftOut = [] }: Asked = {},
): readonly (readonly Cell[])[] {
  const spec = aSpec(records);
  const pairs = toPairs(spec, runChecks(spec, { today }), { today });
  const shown = spec.records.pair.filter(({ slug }) => !leftOut.includes(slug));
  return toCells(kernels, { pairs, shown, components, features });
}

const say = ({ from, to, pairs, leftOut, answer, closedBy }: Way): string =>
  [`${from} to ${to}`, ...pairs.map(({ slug }) => slug), `${leftOut} left out`, answer, ...closedBy].join(", ");

const sayAll = (...given: Parameters<typeof cellsOf>) =>
  cellsOf(...given).map((row) => row.map(({ out, back }) => [say(out), say(back)]));

describe("the cells of the matrix", () => {
  it("has each two kernels once, the older one first, with both ways", () => {
    expect(sayAll(aSupportedPair({ others }))).toEqual([
      [
        ["6.12 to 6.13, 6.12-to-6.13, 0 left out, ", "6.13 to 6.12, 6.13-to-6.12, 0 left out, "],
        ["6.12 to 6.14, 0 left out, ", "6.14 to 6.12, 0 left out, "],
      ],
      [["6.13 to 6.14, 0 left out, ", "6.14 to 6.13, 0 left out, "]],
    ]);
    expect(
      toCells([], {
        ...{ components: [], features: [], shown: [] },
        pairs: toPairs(aSpec(), { findings: [], excepted: [] }, { today }),
      }),
    ).toEqual([]);
  });

  it("says something where a pair is shown, and nothing where none is on record or all are left out", () => {
    const saying = (asked?: Asked) => cellsOf(aSupportedPair({ others }), asked)[0]?.map((cell) => cell.saysSomething);
    expect(saying()).toEqual([true, false]);
    expect(saying({ leftOut: ["6.13-to-6.12"] })).toEqual([true, false]);
    expect(saying({ leftOut: ["6.12-to-6.13", "6.13-to-6.12"] })).toEqual([false, false]);
  });

  it("tells what is left out from what is unknown", () => {
    expect(sayAll(aSupportedPair({ others }), { leftOut: ["6.12-to-6.13"], components: ["kho"] })[0]?.[0]).toEqual([
      "6.12 to 6.13, 1 left out, ",
      "6.13 to 6.12, 6.13-to-6.12, 0 left out, unknown",
    ]);
  });

  it("answers for the components that are asked about, and none where it says nothing", () => {
    expect(sayAll(aSupportedPair({ others }), { components: ["kho"] })).toEqual([
      [
        ["6.12 to 6.13, 6.12-to-6.13, 0 left out, yes", "6.13 to 6.12, 6.13-to-6.12, 0 left out, unknown"],
        ["6.12 to 6.14, 0 left out, ", "6.14 to 6.12, 0 left out, "],
      ],
      [["6.13 to 6.14, 0 left out, ", "6.14 to 6.13, 0 left out, "]],
    ]);
  });

  const closing = { closedBy: [{ feature: "IOMMUFD", text: "So it is." }] };

  it("says that a feature closes a way that is not on record, also where the pair that says so is left out", () => {
    const records = aSupportedPair({ others, pair: closing }).filter(({ slug }) => slug !== "6.13-to-6.12");
    const features = [" iommufd", "other"];
    const [[cell] = []] = cellsOf(records, { features });
    expect(cell?.back).toMatchObject({ pairs: [], answer: "no", closedBy: ["IOMMUFD"] });
    expect(cell?.out).toMatchObject({ answer: "unknown", closedBy: [] });
    const [[left] = []] = cellsOf(records, { features, leftOut: ["6.12-to-6.13"] });
    expect(left?.back).toMatchObject({ answer: "no", closedBy: ["IOMMUFD"] });
    expect(left?.out).toMatchObject({ leftOut: 1, answer: undefined });
    expect(left?.saysSomething).toBe(true);
  });

  it("shows pairs that contradict each other side by side, and none of them for an answer", () => {
    const other = aRecord("pair", "again", { from: "6.12", to: "6.13", standing: "unsupported" });
    const records = aSupportedPair({ others: [...others, other] });
    expect(sayAll(records, { components: ["kho"], leftOut: ["again"] })[0]?.[0]?.[0]).toBe(
      "6.12 to 6.13, 6.12-to-6.13, 1 left out, unknown",
    );
  });

  it("never says yes where the answer to the same question is none, whatever is left out", () => {
    const parts = fc.record({
      standing: fc.constantFrom("supported" as const, "discussed" as const),
      closes: fc.boolean(),
      tested: fc.boolean(),
      leftOut: fc.subarray(["6.12-to-6.13", "6.13-to-6.12"]),
      components: fc.subarray(["kho"]),
      features: fc.subarray(["iommufd", "other"]),
    });
    fc.assert(
      fc.property(parts, ({ standing, closes, tested, ...asked }) => {
        const pair = { standing, ...(closes && closing), ...(!tested && { tests: [] }) };
        const records = aSupportedPair({ others, pair });
        const spec = aSpec(records);
        const pairs = toPairs(spec, runChecks(spec, { today }), { today });
        for (const { out, back } of cellsOf(records, asked).flat())
          for (const { from, to, answer, closedBy } of [out, back]) {
            const same = toAnswer(pairs, { from, to, ...asked });
            if (answer !== undefined) expect(answer).toBe(same.answer);
            if (closedBy.length > 0) expect(answer).toBe("no");
          }
      }),
      { numRuns: 40 },
    );
  });
});
