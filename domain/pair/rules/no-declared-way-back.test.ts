import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { noDeclaredWayBack } from "#domain/pair/rules/no-declared-way-back.ts";
import { aRecord } from "#domain/test-builders.ts";

const supported = aRecord("pair", "a", { standing: "supported" });

it("reports a supported pair of whose way back nothing is said", () => {
  expect(linesOf(noDeclaredWayBack, [supported])).toEqual([
    "pairs/a  is supported, but nothing is declared of the way back; add the pair from 6.13 to 6.12",
  ]);
});

it("takes the way back of a downstream for its own pairs alone", () => {
  const back = aRecord("pair", "b", { from: "6.13", to: "6.12", downstream: "cloud" });
  expect(linesOf(noDeclaredWayBack, [supported, back])).toHaveLength(1);
  const held = aRecord("pair", "c", { standing: "supported", downstream: "cloud" });
  expect(linesOf(noDeclaredWayBack, [held, back])).toEqual([]);
  expect(linesOf(noDeclaredWayBack, [held, aRecord("pair", "d", { from: "6.13", to: "6.12" })])).toEqual([]);
});

it("is content with a way back that is declared unsupported, and asks for none of a discussed pair", () => {
  const back = aRecord("pair", "b", { from: "6.13", to: "6.12", standing: "unsupported" });
  expect(linesOf(noDeclaredWayBack, [supported, back])).toEqual([]);
  expect(linesOf(noDeclaredWayBack, [aRecord("pair", "c")])).toEqual([]);
});
