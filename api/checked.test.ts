import { expect, it } from "vitest";
import { aSupportedPair } from "#domain/pair/test-builders.ts";
import { cut } from "#domain/register/cut.ts";
import { aSpec } from "#domain/test-builders.ts";
import { toListAnswer, toSpecAnswer } from "#api/answers.ts";

const answersOf = (pair: object) => {
  const spec = aSpec(aSupportedPair({ pair }));
  const pairs = (toSpecAnswer(spec, "https://x.example") as unknown as { readonly pairs: unknown[] }).pairs;
  const listed = { ...cut(spec.records.pair, 0, 10), next: null, links: [] };
  const list = toListAnswer(spec, "pair", listed, "https://x.example").records;
  expect(list).toEqual(pairs);
  return list.find(({ slug }) => slug === "6.12-to-6.13");
};

it("gives a tool no bare supported: what stands against it stands beside it", () => {
  const conditions = [
    { text: "for now", untilDay: "2025-01-31" },
    { text: "while", untilDay: "2025-06-01" },
  ];
  expect(answersOf({ tests: [], conditions })).toMatchObject({
    status: "supported",
    checked: {
      on: "2025-02-01",
      isClear: false,
      errors: 1,
      warnings: 0,
      notes: 0,
      lapsed: 1,
      conditions: 1,
      holdsUntil: "2025-01-31",
    },
  });
});

it("calls a pair clear where nothing stands against it", () => {
  expect(answersOf({})).toMatchObject({ status: "supported", checked: { isClear: true, errors: 0, holdsUntil: null } });
});
