import { describe, expect, it } from "vitest";
import { compareMachines } from "#domain/machine/difference/compare-machines.ts";
import { aMachine } from "#domain/machine/test-builders.ts";

const rows = "idle freeze frozen; frozen thaw idle; frozen kexec done";
const compare = (before: readonly object[], after: readonly object[]) =>
  compareMachines(aMachine(rows, { states: before }), aMachine(rows, { states: after })).differences.map(
    ({ op, name, fields, rule }) => `${op} ${name} (${fields.join(", ")}): ${rule}`,
  );
const states = (frozen: object, ...others: readonly object[]) => [
  { id: "idle" },
  { id: "frozen", ...frozen },
  { id: "done" },
  ...others,
];

describe("what it means to be in a state", () => {
  it("differs in the fields that say it, and a state that is new has none to name", () => {
    expect(compare(states({}), states({ blackout: true }, { id: "more" }))).toEqual([
      "changed frozen (blackout): blackout-on",
      "added more (): state-added",
    ]);
  });

  it("is the same for a state that was only moved, and is said otherwise where it was described anew as well", () => {
    expect(compare(states({}, { id: "up" }), states({ parent: "up" }, { id: "up" }))).toEqual([
      "changed frozen (parent): same-behaviour",
    ]);
    expect(compare(states({}, { id: "up" }), states({ parent: "up", description: "Cold." }, { id: "up" }))).toEqual([
      "changed frozen (description, parent): words-changed",
    ]);
  });

  it("is not changed by a state around it that means nothing by itself", () => {
    const end = { kind: "final", marked: "accepting" };
    expect(compare(states(end, { id: "up" }), states({ ...end, parent: "up" }, { id: "up" }))).toEqual([
      "changed frozen (parent): same-behaviour",
    ]);
    const accepting = { marked: "accepting" };
    expect(compare(states(accepting, { id: "up" }), states({ ...accepting, parent: "up" }, { id: "up" }))).toEqual([
      "changed frozen (parent): same-behaviour",
    ]);
  });

  it("is the same whether it or the state around it says it", () => {
    const before = states({ kind: "final", parent: "up" }, { id: "up", marked: "accepting" });
    const after = states({ marked: "accepting", parent: "up" }, { id: "up", kind: "final" });
    expect(compare(before, after)[0]).toMatch(/^changed frozen .*: words-changed$/);
  });
});

it("a machine and a composition of others have no sequences to compare", () => {
  const composition = aMachine("", {
    initial: undefined,
    states: [],
    events: [],
    transitions: [],
    composes: ["a", "b"].map((id) => ({ id, machine: id })),
  });
  const machine = aMachine(rows);
  expect(compareMachines(machine, composition).sequences).toBeUndefined();
  expect(compareMachines(composition, machine).sequences).toBeUndefined();
  expect(compareMachines(machine, machine).sequences).toBeDefined();
});
