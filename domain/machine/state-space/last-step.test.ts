import { describe, expect, it } from "vitest";
import { withLastStep } from "#domain/machine/state-space/last-step.ts";
import { toStateSpace } from "#domain/machine/state-space/state-space.ts";
import type { Atom } from "#domain/machine/formula/formula.ts";
import { aMachine } from "#domain/machine/property/test-builders.ts";

const after = (event: string): Atom => ({ type: "after", event });

describe("a system that remembers its last step", () => {
  it("is the system itself where nobody asks for that", () => {
    const system = toStateSpace(aMachine("a b", [["a", "go", "b"]]));
    expect(withLastStep(system, [{ type: "state", id: "a" }])).toBe(system);
  });

  it("remembers up to thirty of them apart", () => {
    const events = Array.from({ length: 31 }, (_, index) => `e${index}`);
    const system = toStateSpace(
      aMachine(
        "a",
        events.map((event) => ["a", event, "a"]),
      ),
    );
    const remembering = withLastStep(system, events.slice(1).map(after));
    // The start and e0 are one, as nobody asks for e0.
    expect(remembering?.size).toBe(31);
    expect([...(remembering?.find(after("e30")) ?? [])].filter((bit) => bit === 1)).toHaveLength(1);
    expect(withLastStep(system, events.map(after))).toBeUndefined();
  });

  it("is in the states of the system, by their names", () => {
    const system = toStateSpace(
      aMachine("a b", [
        ["a", "go", "b"],
        ["a", "run", "b"],
        ["b", "back", "a"],
      ]),
    );
    const remembering = withLastStep(system, [after("go")]);
    expect(
      remembering && Array.from({ length: remembering.size }, (_, at) => remembering.toName(at)[0]?.state),
    ).toEqual(["a", "b", "b"]);
  });

  it("tells events apart whose steps are of other kinds", () => {
    const system = toStateSpace(
      aMachine("a b", [
        ["a", "first", "b", "rollback"],
        ["b", "second", "a"],
        ["b", "third", "a"],
        ["b", "fourth", "a"],
      ]),
    );
    const remembering = withLastStep(system, [after("first"), after("fourth")]);
    const where = (event: string) => [...(remembering?.find(after(event)) ?? [])].filter((bit) => bit === 1).length;
    expect([where("first"), where("fourth")]).toEqual([1, 1]);
  });
});
