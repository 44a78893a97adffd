import { describe, expect, it } from "vitest";
import { compareSequences } from "#domain/machine/difference/compare-sequences.ts";
import { toRenameMaps } from "#domain/machine/difference/rename-map.ts";
import { aMachine } from "#domain/machine/test-builders.ts";

const compare = (before: string, after: string, bound?: number) => {
  const machines = [aMachine(before), aMachine(after)] as const;
  return compareSequences(...machines, toRenameMaps(...machines).events, bound);
};
const rows = "idle freeze frozen; frozen thaw idle; frozen kexec done";

describe("the sequences of events that two machines allow", () => {
  it("are the same under other names of states", () => {
    expect(compare(rows, "a freeze b; b thaw a; b kexec c")).toEqual({ kept: { type: "all" }, known: { type: "all" } });
  });

  it("are told apart by a shortest one that only one of them has", () => {
    expect(compare(rows, "idle freeze frozen; frozen kexec done")).toEqual({
      kept: { type: "not-all", events: ["freeze", "thaw"] },
      known: { type: "all" },
    });
    expect(compare(rows, `${rows}\ndone finish idle`).known).toEqual({
      type: "not-all",
      events: ["freeze", "kexec", "finish"],
    });
  });

  it("are followed in every state that an ambiguous step may lead to", () => {
    expect(compare("a go b; b left a; b right a", "a go b; a go c; b left a; c right a")).toEqual({
      kept: { type: "all" },
      known: { type: "all" },
    });
  });

  it("stay undecided where the search would take too long", () => {
    // Three steps, and beside each of them all that the other machine could do there.
    expect(compare(rows, rows, 8).kept).toEqual({ type: "all" });
    expect(compare(rows, rows, 7).kept).toEqual({ type: "undecided", bound: 7 });
  });

  it("stay undecided where all states lead to all, with each of these steps counted as looked at", () => {
    const inside = Array.from({ length: 20 }, (_, index) => ({ id: `in${index}`, parent: "around" }));
    const machine = aMachine("around go around", { states: [{ id: "around" }, ...inside] });
    const { events } = toRenameMaps(machine, machine);
    expect(compareSequences(machine, machine, events, 10_000).kept).toEqual({ type: "undecided", bound: 10_000 });
    expect(compareSequences(machine, machine, events).kept).toEqual({ type: "all" });
  });
});
