import { describe, expect, it } from "vitest";
import { toRenameMaps, toRenameMapsBetween } from "#domain/machine/difference/rename-map.ts";
import { aMachine } from "#domain/machine/test-builders.ts";

const withStates = (...states: readonly object[]) =>
  aMachine("", { initial: "a", states: states.map((one) => ({ formerly: [], ...one })) });
const first = withStates({ id: "a" }, { id: "b" }, { id: "c" });
const second = withStates({ id: "a" }, { id: "cold", formerly: ["b", "c"] });
const third = withStates({ id: "a" }, { id: "cold", formerly: ["b", "c"] }, { id: "dirty", formerly: ["cold"] });

describe("what became of the names of a machine", () => {
  it("is said by `formerly`, and of all others by their ids", () => {
    const { states } = toRenameMaps(first, second);
    expect(states.pairs).toEqual([
      ["a", "a"],
      ["b", "cold"],
      ["c", "cold"],
    ]);
    expect([states.onward("b"), states.back("cold"), states.onward("gone")]).toEqual([["cold"], ["b", "c"], []]);
  });

  it("is not read off a `formerly` that was written for an earlier version", () => {
    expect(toRenameMaps(second, second).states.back("cold")).toEqual(["cold"]);
    const reused = withStates({ id: "a" }, { id: "cold", formerly: ["b", "c"] }, { id: "b" });
    expect(toRenameMaps(second, reused).states.pairs).toEqual([
      ["a", "a"],
      ["cold", "cold"],
    ]);
    expect(toRenameMaps(reused, reused).states.pairs).toEqual(["a", "cold", "b"].map((id) => [id, id]));
    const unknown = { formerly: ["unknown"] };
    const { states } = toRenameMaps(first, withStates({ id: "a", ...unknown }, { id: "d", ...unknown }));
    expect([states.back("a"), states.back("d")]).toEqual([["a"], []]);
  });

  it("lets two states change names with each other", () => {
    const swapped = withStates({ id: "a", formerly: ["b"] }, { id: "b", formerly: ["a"] }, { id: "c" });
    expect(toRenameMaps(first, swapped).states.pairs).toEqual([
      ["b", "a"],
      ["a", "b"],
      ["c", "c"],
    ]);
  });

  it("leads over several versions, and back again", () => {
    const versions = [first, second, third].map((body, index) => ({ number: index + 1, body }));
    expect(toRenameMapsBetween(versions, 1, 3).states.pairs).toEqual([
      ["a", "a"],
      ["b", "cold"],
      ["b", "dirty"],
      ["c", "cold"],
      ["c", "dirty"],
    ]);
    expect(toRenameMapsBetween(versions, 3, 1).states.onward("dirty")).toEqual(["b", "c"]);
    expect(toRenameMapsBetween(versions, 1, 1).states.pairs).toHaveLength(3);
    expect(toRenameMapsBetween(versions, 7, 9).states.pairs).toEqual([]);
  });

  it("is nothing where a machine has no names, and says no state to start in", () => {
    const nothing = { ...first, initial: undefined, states: [] };
    expect(toRenameMaps(nothing, nothing).states.pairs).toEqual([]);
  });

  it("takes names that a draft uses and does not declare for the same in both", () => {
    const draft = aMachine("x go y", {
      initial: "w",
      states: [{ id: "x" }],
      events: [],
      rejections: [{ state: "z", event: "e", result: "r" }],
    });
    const { states, events } = toRenameMaps(draft, draft);
    expect(states.onward("w")).toEqual(["w"]);
    expect([states.onward("y"), states.onward("z"), events.onward("go"), events.onward("e")]).toEqual([
      ["y"],
      ["z"],
      ["go"],
      ["e"],
    ]);
  });
});
