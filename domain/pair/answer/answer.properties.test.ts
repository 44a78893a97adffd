import fc from "fast-check";
import { expect, it } from "vitest";
import { runChecks } from "#domain/check/run-checks.ts";
import { toAnswer } from "#domain/pair/answer/answer.ts";
import { toPairs } from "#domain/pair/answer/to-pairs.ts";
import { aSource, aSupportedPair, aTest } from "#domain/pair/test-builders.ts";
import { aSpec } from "#domain/test-builders.ts";

type Input = NonNullable<Parameters<typeof aSupportedPair>[0]>;

const today = "2025-02-01";
const strings = fc.subarray(["kho-v1", "kho-v2"], { minLength: 1 });
const adds = strings.map((formats) => [{ component: "kho", formats }]);
const known: fc.Arbitrary<readonly string[] | "unknown"> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(["kho-v1"]) },
  { weight: 2, arbitrary: strings },
  { weight: 1, arbitrary: fc.constant("unknown" as const) },
);
const kernel = fc.record({
  formats: fc.record({ reads: known, writes: known, requires: known }).map((of) => [
    {
      component: "kho",
      ...of,
      reads: of.reads,
      requires: of.requires === "unknown" ? of.requires : of.requires.filter((format) => of.reads.includes(format)),
    },
  ]),
  features: fc
    .record({
      adds: fc.oneof(fc.constant([]), fc.constant(undefined), adds),
      drops: fc.oneof(fc.constant([]), fc.constant(undefined), strings),
      requires: fc.oneof(fc.constant(undefined), fc.constant(["blocks"])),
    })
    .map(({ requires, ...of }) => [
      { name: "seals", text: "Sealed.", ...of, ...(requires && { requires }) },
      { name: "blocks", text: "In blocks.", adds: [], drops: [] },
    ]),
});
const asked = fc.subarray(["seals", "blocks", "warp"]);
const conditions = [{ text: "Without seals and blocks." }];

function judge(input: object, features: readonly string[]) {
  const { pair, ...rest } = input as { readonly pair?: object };
  const spec = aSpec(aSupportedPair({ ...rest, pair: { conditions, ...pair } } as Input));
  const pairs = toPairs(spec, runChecks(spec, { today }), { today });
  return toAnswer(pairs, { from: "6.12", to: "6.13", components: [], features });
}

const withoutFact = (of: object, fact: string): object => {
  const { formats, features } = of as { readonly formats: readonly object[]; readonly features: readonly object[] };
  return ["adds", "drops"].includes(fact)
    ? { ...of, features: features.map((feature) => ({ ...feature, [fact]: undefined })) }
    : { ...of, formats: formats.map((entry) => ({ ...entry, [fact]: "unknown" })) };
};

it("never becomes a yes because a fact about a kernel or a feature is taken away, and never stops being a no for one that is added", () => {
  const fact = fc.constantFrom("reads", "writes", "requires", "adds", "drops");
  let lost = 0;
  fc.assert(
    fc.property(kernel, kernel, fact, fc.boolean(), asked, (from, to, taken, isFirst, features) => {
      const less = judge(
        isFirst ? { from: withoutFact(from, taken), to } : { from, to: withoutFact(to, taken) },
        features,
      );
      const all = judge({ from, to }, features);
      // A test that passed stands in for formats that are not known, and for no feature.
      if (less.answer === "yes" && !less.restsOnTest) expect(all.answer).toBe("yes");
      // Nor does knowing more make a yes of a no, but for formats that a feature is found to add.
      if (less.answer === "no" && !["adds", "drops"].includes(taken)) expect(all.answer).toBe("no");
      if (all.answer === "yes" && less.answer !== "yes") lost += 1;
    }),
    { numRuns: 400 },
  );
  expect(lost).toBeGreaterThan(0);
});

it("never becomes a yes because a test, a guarantor, a decision or a component of the pair is taken away", () => {
  const taken = fc.constantFrom("tests", "guarantor", "decision", "components", "conditions");
  fc.assert(
    fc.property(kernel, kernel, taken, asked, fc.boolean(), (from, to, field, features, isFailed) => {
      const failed = { ...aTest, day: "2025-01-21", result: "machine-down", sources: [aSource] };
      const pair = isFailed ? { tests: [aTest, failed] } : {};
      const without = { ...pair, [field]: ["tests", "conditions"].includes(field) ? [] : undefined };
      if (judge({ from, to, pair: without }, features).answer === "yes")
        expect(judge({ from, to, pair }, features).answer).toBe("yes");
    }),
    { numRuns: 300 },
  );
});

it("is never better with a feature that nobody described, and is a yes with one that is said to change nothing", () => {
  const ranks = ["no", "unknown", "yes"];
  const rank = (answer: string): number => ranks.indexOf(answer);
  fc.assert(
    fc.property(kernel, kernel, (from, to) => {
      const plain = judge({ from, to }, []).answer;
      expect(rank(judge({ from, to }, ["warp"]).answer)).toBeLessThanOrEqual(Math.min(rank(plain), rank("unknown")));
      const quiet = judge({ from, to }, ["blocks"]);
      if (plain === "yes" && !judge({ from, to }, []).restsOnTest) expect(quiet.answer).toBe("yes");
      expect(quiet.gates).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it("names a gate wherever a feature is what closes the way", () => {
  let closed = 0;
  fc.assert(
    fc.property(kernel, kernel, (from, to) => {
      const [off, on] = [judge({ from, to }, []), judge({ from, to }, ["seals"])];
      if (off.derived.verdict === "no" || on.derived.verdict !== "no") return;
      closed += 1;
      expect(on.gates.map(({ feature }) => feature)).toContain("seals");
    }),
    { numRuns: 300 },
  );
  expect(closed).toBeGreaterThan(3);
});
