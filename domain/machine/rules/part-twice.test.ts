import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { duplicateElement } from "#domain/check/rules/duplicate-element.ts";
import { partTwice } from "#domain/machine/rules/part-twice.ts";
import { aComposition, machineRecord } from "#domain/machine/property/test-builders.ts";

it("finds a part that moves in step with another one", () => {
  const same = aComposition({ a: ["lamp"], b: ["lamp", { press: "push" }], c: ["lamp", { press: "push" }] });
  expect(linesOf(partTwice, [machineRecord("m", same)])).toEqual([
    "machines/m /composes/2 part `c` is `lamp` with the same events as part `b`, so both always move together; rename the events that are its own",
  ]);
});

it("leaves two parts of one name to the rule for all lists", () => {
  const [part, other] = aComposition({ a: ["lamp"], b: ["bell"] }).composes;
  const named = machineRecord("m", aComposition({}, { composes: [part!, { ...other!, id: "a" }] }));
  expect(linesOf(partTwice, [named])).toEqual([]);
  expect(linesOf(duplicateElement, [named])).toHaveLength(1);
});

it("goes by what its events are called, in whatever order that is said", () => {
  const renamed = (...events: readonly string[]) => Object.fromEntries(events.map((event) => [event, `own-${event}`]));
  const parts = { a: ["lamp", renamed("press", "release")], b: ["lamp", renamed("release", "press")] } as const;
  expect(linesOf(partTwice, [machineRecord("m", aComposition(parts))])).toEqual([
    expect.stringContaining("part `b` is `lamp` with the same events as part `a`"),
  ]);
  const apart = { a: ["lamp", renamed("press")], b: ["lamp", renamed("release")] } as const;
  expect(linesOf(partTwice, [machineRecord("m", aComposition(apart))])).toEqual([]);
});
