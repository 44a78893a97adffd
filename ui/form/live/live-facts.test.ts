import { expect, it } from "vitest";
import { withLine } from "#ui/form/live/live-facts.ts";
import type { PreviewFacts } from "#ui/form/record/preview-facts.ts";

const facts = (...slugs: readonly string[]): PreviewFacts => ({
  issues: [],
  derived: [],
  words: [],
  texts: [],
  drawings: slugs.map((slug) => ({ slug, title: slug, isDifference: false })),
});

it("keeps a drawing until the next one of the same machine is there", () => {
  const drawn = withLine(facts("light", "lamp"), { type: "drawing", index: 1, svg: "<svg/>" });
  expect(drawn?.drawings.map(({ svg }) => svg)).toEqual([undefined, "<svg/>"]);
  const next = withLine(drawn, { type: "facts", facts: facts("lamp", "dimmer") });
  expect(next?.drawings.map(({ svg }) => svg)).toEqual(["<svg/>", undefined]);
});

it("has no place for a drawing before there are facts", () => {
  expect(withLine(undefined, { type: "drawing", index: 0, svg: null })).toBeUndefined();
});
