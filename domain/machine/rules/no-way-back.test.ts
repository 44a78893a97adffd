import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { noWayBack } from "#domain/machine/rules/no-way-back.ts";
import { aRecord } from "#domain/test-builders.ts";

const states = [{ id: "off" }, { id: "warm" }, { id: "hot" }, { id: "on" }];
const chain = [
  { from: "off", event: "press", to: "warm", kind: "forward" },
  { from: "warm", event: "press", to: "hot", kind: "forward" },
  { from: "hot", event: "press", to: "on", kind: "forward" },
  { from: "on", event: "release", to: "off", kind: "forward" },
] as const;
const back = { from: "hot", event: "release", to: "off", kind: "rollback" } as const;

it("reports states from which the only way is past the point of no return", () => {
  const machine = aRecord("machine", "m", { states, transitions: [...chain], pointOfNoReturn: "on" });
  const lines = linesOf(noWayBack, [machine]);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toBe(
    "machines/m /states/1 `warm` lies before the point of no return `on`, but nothing leads back from it; add its rollback, or declare the point earlier",
  );
});

it("is content where a later state still leads back, and where no point is declared", () => {
  const machine = aRecord("machine", "m", { states, transitions: [...chain, back], pointOfNoReturn: "on" });
  expect(linesOf(noWayBack, [machine, aRecord("machine", "n", { states, transitions: [...chain] })])).toEqual([]);
});

it("takes a state in which the machine ends for a way back", () => {
  const transitions = [...chain.slice(0, 3), { ...back, to: "cancelled" }];
  const ended = aRecord("machine", "m", {
    states: [...states, { id: "cancelled", kind: "final" }],
    transitions,
    pointOfNoReturn: "on",
  });
  expect(linesOf(noWayBack, [ended])).toEqual([]);
});

it("asks nothing of the point, of what lies behind it, and of what never leads to it", () => {
  const machine = aRecord("machine", "m", {
    states: [...states, { id: "stuck" }],
    transitions: [
      ...chain.slice(0, 3),
      { from: "warm", event: "release", to: "off", kind: "rollback" },
      { from: "off", event: "release", to: "stuck", kind: "forward" },
    ],
    pointOfNoReturn: "hot",
  });
  expect(linesOf(noWayBack, [machine])).toEqual([]);
});

it("does not take an end that is the point, or lies behind it, for a way back", () => {
  const ending = (kind: "final", pointOfNoReturn: string) =>
    aRecord("machine", "m", {
      states: [...states.slice(0, 3), { id: "on", kind }],
      transitions: [...chain.slice(0, 3)],
      pointOfNoReturn,
    });
  expect(linesOf(noWayBack, [ending("final", "on")])).toHaveLength(2);
  expect(linesOf(noWayBack, [ending("final", "hot")])).toHaveLength(1);
});

it("asks nothing of a state behind the point from which a way leads to it again", () => {
  const machine = aRecord("machine", "m", {
    states: [...states.slice(0, 3), { id: "late" }],
    transitions: [
      ...chain.slice(0, 2),
      { from: "warm", event: "release", to: "off", kind: "rollback" },
      { from: "hot", event: "press", to: "late", kind: "forward" },
      { from: "late", event: "press", to: "hot", kind: "forward" },
    ],
    pointOfNoReturn: "hot",
  });
  expect(linesOf(noWayBack, [machine])).toEqual([]);
});
