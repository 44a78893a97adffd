import { expect, it } from "vitest";
import { linesOf, reportsOf } from "#domain/check/test-builders.ts";
import { compositionDeadlock } from "#domain/machine/rules/composition-deadlock.ts";
import { aComposition, aMachine, machineRecord } from "#domain/machine/property/test-builders.ts";

const one = aMachine("a b c!", [
  ["a", "first", "b"],
  ["b", "second", "c"],
]);

it("tells the shortest way to where machines wait for one another", () => {
  const other = aMachine("p q r!", [
    ["p", "own", "q"],
    ["q", "second", "p"],
    ["p", "first", "r"],
  ]);
  const both = aComposition({ one: ["one"], other: ["other"] });
  expect(
    linesOf(compositionDeadlock, [
      machineRecord("one", one),
      machineRecord("other", other),
      machineRecord("both", both),
    ]),
  ).toEqual([
    "machines/both /composes nothing can happen any more after `first`: it stands at `one.b` and `other.r`; add the way out, or rename an event that is not shared",
  ]);
  const waits = machineRecord("other", aMachine("p q", [["q", "first", "p"]]));
  expect(linesOf(compositionDeadlock, [machineRecord("one", one), waits, machineRecord("both", both)])).toEqual([
    "machines/both /composes nothing can happen any more where it starts: it stands at `one.a` and `other.p`; add the way out, or rename an event that is not shared",
  ]);
});

it("is content where all have come to their end", () => {
  const both = aComposition({ left: ["one"], right: ["one", { first: "begin" }] });
  expect(linesOf(compositionDeadlock, [machineRecord("one", one), machineRecord("both", both)])).toEqual([]);
});

it("is about the standstill, whatever way leads there", () => {
  const waits = machineRecord("other", aMachine("p q", [["q", "first", "p"]]));
  const both = machineRecord("both", aComposition({ one: ["one"], other: ["other"] }));
  expect(reportsOf(compositionDeadlock, [machineRecord("one", one), waits, both])).toMatchObject([
    { about: "standstill" },
  ]);
});
