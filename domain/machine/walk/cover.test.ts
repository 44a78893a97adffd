import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startReplay } from "#domain/machine/replay/replay.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { printStateName, type ShownWalk } from "#domain/machine/state-space/shown-step.ts";
import { toStateSpace } from "#domain/machine/state-space/state-space.ts";
import { aMachine, anyMachine } from "#domain/machine/test-builders.ts";
import { coverTransitions, findShortestWalk, type Cover } from "#domain/machine/walk/cover.ts";

const toEvents = ({ steps }: ShownWalk): string => steps.map(({ event }) => event).join(" ");

function cover(machine: Machine): Cover {
  const covered = coverTransitions(toStateSpace(machine), machine.transitions.length);
  if (!covered.ok) throw new Error(`${covered.failure} steps are too many`);
  return covered.value;
}

function findWalk(machine: Machine, from: string, to: string): ShownWalk | undefined {
  const system = toStateSpace(machine);
  const [starts, goals] = [from, to].map((id) => system.find({ type: "state", id }));
  return findShortestWalk(
    system,
    [...(starts ?? [])].flatMap((bit, state) => (bit === 1 ? [state] : [])),
    (state) => goals?.[state] === 1,
  );
}

const ring = aMachine("a one b, b two c, c three d, a jump d, d home a");

describe("the shortest walk", () => {
  it("takes as few steps as there can be", () => {
    const walk = findWalk(ring, "a", "d");
    expect(walk && toEvents(walk)).toBe("jump");
    const long = findWalk(ring, "b", "a");
    expect(long && toEvents(long)).toBe("two three home");
    expect(long?.steps.map(({ transition }) => transition)).toEqual([1, 2, 4]);
  });

  it("is empty to where one is, and is not there where nothing leads", () => {
    expect(findWalk(ring, "a", "a")?.steps).toEqual([]);
    expect(findWalk(aMachine("a go b"), "b", "a")).toBeUndefined();
  });
});

describe("walks that take every transition", () => {
  it("go on as long as that is no detour", () => {
    expect(cover(ring).walks.map(toEvents)).toEqual(["one two three home jump"]);
    expect(cover(aMachine("a stay a, a left b, a right c, b on d, c on d")).walks.map(toEvents)).toEqual([
      "stay left on",
      "right on",
    ]);
    // Back at the start, walking on to c takes two steps more, as beginning again does: it walks on.
    expect(cover(aMachine("a x b, b y a, b z c")).walks.map(toEvents)).toEqual(["x y x z"]);
    const far = aMachine("a x b, b y c, c z d, d back b, a last e, b again d");
    expect(cover(far).walks.map(toEvents)).toEqual(["x y z back again", "last"]);
  });

  it("begin anew where that takes fewer steps than walking on", () => {
    expect(cover(aMachine("a x b, b y c, c z a, a u c, a last e")).walks.map(toEvents)).toEqual(["x y z u", "last"]);
  });

  it("name what nothing leads to", () => {
    const island = aMachine("a go b, x swim y");
    expect(cover(island)).toMatchObject({ walks: [{ steps: [{ event: "go" }] }], untaken: [1] });
  });

  it("are given up where nobody could run them", () => {
    const length = 390;
    const chain = Array.from({ length }, (_, at) => `s${at} on s${at + 1}`);
    const ends = Array.from({ length: 399 }, (_, at) => `s${length} e${at} s0`);
    const machine = aMachine([...chain, ...ends].join(", "));
    // Each of the ends takes the whole chain again: 391 steps, 256 times.
    expect(coverTransitions(toStateSpace(machine), machine.transitions.length)).toEqual({
      ok: false,
      failure: 100_096,
    });
    const leaves = Array.from({ length: 150 }, (_, at) => ({ id: `in${at}`, parent: "all" }));
    const many = aMachine(Array.from({ length: 150 }, (_, at) => `all e${at} in0`).join(", "), {
      states: [{ id: "all" }, ...leaves],
    });
    expect(coverTransitions(toStateSpace(many), 150)).toEqual({ ok: false, failure: 22_500 });
  });

  it("are possible walks, and leave nothing out that can be reached", () => {
    fc.assert(
      fc.property(anyMachine, (machine) => {
        const system = toStateSpace(machine);
        const { walks, untaken } = cover(machine);
        for (const walk of walks) {
          const { take, toOutcome } = startReplay(system, machine);
          for (const { event } of walk.steps) expect(take(event)).toBe(true);
          const ends = walk.steps.map(({ to }) => printStateName(to));
          expect(toOutcome().states.map(printStateName)).toContain(ends.at(-1));
          // Each step begins where the one before has ended, the first where the machine does.
          expect(walk.steps.map(({ from }) => printStateName(from))).toEqual([
            printStateName(walk.start),
            ...ends.slice(0, -1),
          ]);
          expect(system.initial.map((state) => printStateName(system.toName(state)))).toContain(
            printStateName(walk.start),
          );
        }
        const takenPlaces = new Set(walks.flatMap(({ steps }) => steps.map(({ transition }) => transition)));
        expect([...takenPlaces, ...untaken].sort((a, b) => a - b)).toEqual(machine.transitions.map((_, at) => at));
        const walked = new Set(
          walks.flatMap(({ steps }) => steps.map(({ from, transition, to }) => JSON.stringify([from, transition, to]))),
        );
        for (let state = 0; state < system.size; state++) {
          const isReached = findShortestWalk(system, system.initial, (at) => at === state) !== undefined;
          for (let step = system.first[state]!; step < system.first[state + 1]!; step++) {
            const key = JSON.stringify([
              system.toName(state),
              system.transition[step],
              system.toName(system.target[step]!),
            ]);
            expect(walked.has(key), key).toBe(isReached);
          }
        }
      }),
    );
  });
});
