import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { flatten } from "#domain/machine/flatten.ts";
import { aComposition } from "#domain/machine/property/test-builders.ts";
import { startReplay, type Outcome } from "#domain/machine/replay/replay.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { printStateName } from "#domain/machine/state-space/shown-step.ts";
import { toWhole } from "#domain/machine/state-space/composition.ts";
import { toStateSpace } from "#domain/machine/state-space/state-space.ts";
import { aMachine, anyMachine, eventNames } from "#domain/machine/test-builders.ts";

function replay(machine: Machine, events: readonly string[], mostSets?: number): Outcome {
  const { take, toOutcome } = startReplay(toStateSpace(machine), machine, mostSets === undefined ? {} : { mostSets });
  for (const event of events) take(event);
  return toOutcome();
}
const where = ({ states }: Outcome): string => states.map(printStateName).join(" ");

const session = aMachine(
  "idle freeze frozen, frozen cancel normal, frozen kexec away [image loaded], normal freeze frozen",
  {
    rejections: [
      { state: "idle", event: "cancel", result: "-EINVAL" },
      { state: "idle", event: "kexec", result: "-ENOENT" },
      { state: "frozen", event: "cancel", result: "-EBUSY" },
    ],
  },
);

describe("a replay", () => {
  it("accepts what the machine can have done, and says where that leaves it", () => {
    expect(replay(session, [])).toEqual({
      type: "accepted",
      taken: 0,
      guarded: 0,
      states: [[{ machine: "", state: "idle" }]],
      stateCount: 1,
    });
    const outcome = replay(session, ["freeze", "cancel", "freeze", "kexec"]);
    expect(outcome).toMatchObject({ type: "accepted", taken: 4, guarded: 1 });
    expect(where(outcome)).toBe("away");
  });

  it("stops at the first event that cannot have been taken, with what was legal and what is known to answer it", () => {
    const outcome = replay(session, ["cancel", "freeze"]);
    expect(outcome).toMatchObject({
      type: "refused",
      taken: 0,
      event: "cancel",
      isKnown: true,
      legal: [{ event: "freeze", to: [{ state: "frozen" }], transition: 0 }],
      rejections: [{ result: "-EINVAL" }],
    });
    expect(where(outcome)).toBe("idle");
  });

  it("tells an event that is not possible here from one that the machine does not have", () => {
    expect(replay(session, ["freeze", "freeze"])).toMatchObject({ isKnown: true, taken: 1, rejections: [] });
    expect(replay(session, ["freeze", "melt"])).toMatchObject({ isKnown: false, taken: 1, event: "melt" });
  });

  it("takes nothing after an event that it cannot have taken", () => {
    const { take } = startReplay(toStateSpace(session), session);
    expect(["cancel", "freeze"].map(take)).toEqual([false, false]);
  });

  it("names the states where it may be in the order of the machine, a hundred at the most", () => {
    const choices = aMachine("s go r, s go l", { states: ["s", "l", "r"].map((id) => ({ id })) });
    expect(where(replay(choices, ["go"]))).toBe("l r");
    const inside = Array.from({ length: 120 }, (_, at) => ({ id: `in${at}`, parent: "all" }));
    const outcome = replay(aMachine("all stay in0", { states: [{ id: "all" }, ...inside] }), []);
    expect([outcome.states.length, outcome.stateCount]).toEqual([limits.replayedStates, 120]);
  });

  it("tells what is known to answer an event in one of the states where it may be", () => {
    const rejections = [
      { state: "l", event: "off", result: "-EBUSY" },
      { state: "s", event: "off", result: "-EINVAL" },
    ];
    const choices = aMachine("s go l, s go r, l on l", { rejections });
    expect(replay(choices, ["go", "off"])).toMatchObject({ rejections: [{ result: "-EBUSY" }] });
  });

  it("of a composition looks into no guard, and takes what its parts take", () => {
    const find = () => aMachine("off press on [at night], on press off");
    const both = aComposition({ x: ["lamp"], y: ["lamp", { press: "push" }] });
    const system = toWhole(both, find);
    if (!system.ok) throw new Error(system.failure);
    const { take, toOutcome } = startReplay(system.value, both);
    expect(["press", "push", "press"].map(take)).toEqual([true, true, true]);
    expect(toOutcome()).toMatchObject({ type: "accepted", guarded: 0 });
    expect(where(toOutcome())).toBe("x.off & y.on");
  });

  it("follows every choice that a guard or a state with others inside leaves", () => {
    const choices = aMachine("s go l [left], s go r [right], l on l, r off r");
    expect(where(replay(choices, ["go"]))).toBe("l r");
    expect(replay(choices, ["go"])).toMatchObject({ guarded: 1, stateCount: 2 });
    expect(where(replay(choices, ["go", "off"]))).toBe("r");
    expect(replay(choices, ["go", "off", "on"])).toMatchObject({ type: "refused", taken: 2 });
    const nested = aMachine("off press on, on release off", {
      states: [{ id: "off" }, { id: "on" }, { id: "dim", parent: "on" }, { id: "bright", parent: "on" }],
      rejections: [{ state: "on", event: "press", result: "-EALREADY" }],
    });
    expect(where(replay(nested, ["press"]))).toBe("dim bright");
    expect(replay(nested, ["press", "press"])).toMatchObject({ rejections: [{ result: "-EALREADY" }] });
    expect(where(replay(nested, ["press", "release"]))).toBe("off");
  });

  it("takes nothing where the machine starts in no state", () => {
    expect(replay(aMachine("a go b", { initial: "nowhere" }), ["go"])).toMatchObject({ type: "refused", states: [] });
  });

  it("comes to the same answer however little it may remember", () => {
    const events = ["freeze", "cancel", "freeze", "cancel", "freeze", "kexec"];
    expect(replay(session, events, 1)).toEqual(replay(session, events));
    expect(replay(session, [...events, "kexec"], 2)).toEqual(replay(session, [...events, "kexec"]));
  });

  it("looks at a step once, however often it is taken, as long as it may remember it", () => {
    const countLooks = (mostSets: number | undefined) => {
      let looks = 0;
      const system = toStateSpace(session);
      const counting = {
        ...system,
        get event() {
          looks += 1;
          return system.event;
        },
      };
      const { take } = startReplay(counting, session, mostSets === undefined ? {} : { mostSets });
      for (let round = 0; round < 100; round++) for (const event of ["freeze", "cancel"]) take(event);
      take("melt");
      return looks;
    };
    // One step out of idle and of normal, two out of frozen.
    expect(countLooks(undefined)).toBe(4);
    // What it knew of idle is forgotten once, and the two that are left fit.
    expect([countLooks(4), countLooks(3), countLooks(1)]).toEqual([4, 7, 300]);
  });

  it("goes on in another place from where it stands", () => {
    const events = ["freeze", "cancel", "freeze", "kexec", "kexec"];
    for (let cut = 0; cut <= events.length; cut++) {
      const [first, second] = [startReplay(toStateSpace(session), session), events.slice(cut)];
      events.slice(0, cut).every(first.take);
      const next = startReplay(toStateSpace(session), session, { from: first.toStand() });
      second.every(next.take);
      expect(next.toOutcome(), String(cut)).toEqual(replay(session, events));
    }
  });

  it("accepts just those lists of events that are the events of a path", () => {
    fc.assert(
      fc.property(anyMachine, fc.array(fc.constantFrom(...eventNames), { maxLength: 8 }), (machine, events) => {
        const { transitions, initial } = flatten(machine);
        let reached = new Set(initial);
        let taken = 0;
        for (const event of events) {
          const next = transitions.filter(({ from, transition }) => reached.has(from) && transition.event === event);
          if (next.length === 0) break;
          reached = new Set(next.map(({ to }) => to));
          taken += 1;
        }
        const outcome = replay(machine, events, 3);
        expect(outcome.taken).toBe(taken);
        expect(outcome.type).toBe(taken === events.length ? "accepted" : "refused");
        expect(new Set(outcome.states.map(printStateName))).toEqual(reached);
      }),
    );
  });
});
