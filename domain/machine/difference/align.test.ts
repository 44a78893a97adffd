import { describe, expect, it } from "vitest";
import { type Aligned, diffMachines } from "#domain/machine/difference/align.ts";
import { machineSchema, type Machine } from "#domain/machine/schema.ts";

const source = { type: "url", url: "https://example.org/", certainty: "read" } as const;

const aMachine = (rest: object = {}): Machine =>
  machineSchema.parse({
    title: "A lamp",
    scope: "per room",
    summary: "Only compared.",
    standing: "draft",
    describes: { text: "nothing", implementation: "none" },
    initial: "off",
    states: [{ id: "off" }, { id: "on" }],
    events: [{ id: "press", raisedBy: "operator" }],
    transitions: [{ from: "off", event: "press", to: "on", kind: "forward" }],
    ...rest,
  });

const toWords = <Element extends object>(elements: readonly Aligned<Element>[]) =>
  elements.map(({ op, before, after }) => {
    const said = Object.entries(after ?? before ?? {});
    const names = said.filter(([field]) => ["id", "from", "event", "to", "guard"].includes(field));
    return [op, ...names.map(([, value]) => String(value))].join(" ");
  });

describe("the difference between two machines", () => {
  it("says that nothing changed where nothing did", () => {
    const { states, events, transitions, initial } = diffMachines(aMachine(), aMachine());
    expect([...states, ...events, ...transitions].map(({ op }) => op)).toEqual(["same", "same", "same", "same"]);
    expect(initial).toEqual({ before: "off", after: "off", isSame: true });
  });

  it("knows states by their id, wherever they stand, and lists last what is gone", () => {
    const after = aMachine({ states: [{ id: "on" }, { id: "broken", kind: "error" }] });
    expect(toWords(diffMachines(aMachine(), after).states)).toEqual(["same on", "added broken", "removed off"]);
  });

  it("names the fields of a state that say something else, also those that are new or gone", () => {
    const before = aMachine({ states: [{ id: "off", label: "Off" }, { id: "on" }] });
    const after = aMachine({ states: [{ id: "off", blackout: true, description: "Dark." }, { id: "on" }] });
    expect(diffMachines(before, after).states[0]).toMatchObject({
      op: "changed",
      fields: ["blackout", "description", "label"],
    });
  });

  it("does not count another source as another meaning", () => {
    const after = aMachine({ states: [{ id: "off", sources: [source] }, { id: "on" }] });
    expect(diffMachines(aMachine(), after).states[0]?.op).toBe("same");
  });

  it("takes a transition to another state for another transition", () => {
    const after = aMachine({ transitions: [{ from: "off", event: "press", to: "off", kind: "forward" }] });
    expect(toWords(diffMachines(aMachine(), after).transitions)).toEqual([
      "added off press off",
      "removed off press on",
    ]);
  });

  it("calls a transition with another guard changed", () => {
    const after = aMachine({
      transitions: [{ from: "off", event: "press", to: "on", kind: "forward", guard: "it has power" }],
    });
    expect(diffMachines(aMachine(), after).transitions[0]).toMatchObject({ op: "changed", fields: ["guard"] });
  });

  it("tells two transitions between the same ends apart by what else they say", () => {
    const step = { from: "off", event: "press", to: "on", kind: "forward" };
    const before = aMachine({
      transitions: [
        { ...step, guard: "by day" },
        { ...step, guard: "by night" },
      ],
    });
    const after = aMachine({
      transitions: [
        { ...step, guard: "at noon" },
        { ...step, guard: "by day" },
      ],
    });
    expect(toWords(diffMachines(before, after).transitions)).toEqual([
      "changed off press on at noon",
      "same off press on by day",
    ]);
    expect(toWords(diffMachines(before, aMachine({ transitions: [step] })).transitions)).toEqual([
      "changed off press on",
      "removed off press on by night",
    ]);
  });

  it("does not take steps for one another whose names only run together alike", () => {
    const states = ["a", "ab", "x"].map((id) => ({ id }));
    const step = (from: string, event: string) => ({ from, event, to: "x", kind: "forward" });
    const before = aMachine({ initial: "a", states, transitions: [step("a", "bc")] });
    const after = aMachine({ initial: "a", states, transitions: [step("ab", "c")] });
    expect(toWords(diffMachines(before, after).transitions)).toEqual(["added ab c x", "removed a bc x"]);
  });

  it("calls a state renamed that took in another one, though it kept its name", () => {
    const after = aMachine({ states: [{ id: "off" }, { id: "on", formerly: ["on", "dim"] }] });
    const before = aMachine({ states: [{ id: "off" }, { id: "on" }, { id: "dim" }] });
    expect(toWords(diffMachines(before, after).states)).toEqual(["same off", "renamed on"]);
  });

  it("tells events apart, and says that the machine starts elsewhere", () => {
    const after = aMachine({ initial: "on", events: [{ id: "press", raisedBy: "hardware" }] });
    const diff = diffMachines(aMachine(), after);
    expect(diff.events[0]).toMatchObject({ op: "changed", fields: ["raisedBy"] });
    expect(diff.initial).toEqual({ before: "off", after: "on", isSame: false });
  });
});
