import { describe, expect, it } from "vitest";
import { compareMachines } from "#domain/machine/difference/compare-machines.ts";
import { aMachine, toArrows } from "#domain/machine/test-builders.ts";
import type { Machine } from "#domain/machine/schema.ts";

const rows = "idle freeze frozen; frozen thaw idle; frozen kexec done";
const said = (before: Machine, after: Machine) =>
  compareMachines(before, after).differences.map(({ element, op, name, rule }) => `${element} ${op} ${name}: ${rule}`);
const aWay = (to: string, rest: object = {}) => ({ from: "frozen", event: "thaw", to, kind: "forward", ...rest });
/** All ways of one event out of one state; what else there is stays the same. */
const withWays = (...ways: readonly object[]) =>
  aMachine(`${rows}\nidle fail done`, { transitions: [...toArrows("idle freeze frozen; idle fail done"), ...ways] });

describe("the ways of one event", () => {
  it("are compared with those that lead to the same place, however their conditions are exchanged", () => {
    const before = withWays(aWay("idle", { guard: "day" }), aWay("done", { guard: "night" }));
    const after = withWays(aWay("idle", { guard: "night" }), aWay("done", { guard: "day" }));
    expect(said(before, after)).toEqual([
      "transition changed frozen thaw idle: branch-guard-changed",
      "transition changed frozen thaw done: branch-guard-changed",
    ]);
  });

  it("are told apart by kind and effect where their conditions are the same", () => {
    const toWays = () =>
      withWays(
        aWay("idle", { guard: "day", effect: "Frees pages." }),
        aWay("idle", { guard: "day", kind: "rollback" }),
        aWay("idle", { guard: "day" }),
      );
    expect(said(toWays(), toWays())).toEqual([]);
  });

  it("are compared by what else they say where the condition stayed, whatever stands before them", () => {
    const before = withWays(aWay("idle", { guard: "day" }), aWay("idle", { guard: "night" }));
    const after = withWays(aWay("idle", { guard: "day" }), aWay("idle", { guard: "night", kind: "rollback" }));
    expect(said(before, after)).toEqual(["transition changed frozen thaw idle: step-kind-changed"]);
  });

  it("have lost their condition where one is taken always now, beside others that have one", () => {
    const before = withWays(aWay("idle", { guard: "day" }));
    const after = withWays(aWay("idle", { guard: "noon" }), aWay("idle"));
    expect(compareMachines(before, after).class).toBe("additive");
    expect(said(before, after)).toContain("transition added frozen thaw idle: guard-removed");
  });

  it("are compared up to a hundred times a hundred, and not beyond", () => {
    const many = (...last: readonly string[]) =>
      withWays(
        ...Array.from({ length: 99 }, (_, index) => aWay("idle", { guard: `case ${index}` })),
        ...last.map((guard) => aWay("idle", { guard })),
      );
    expect(said(many("day"), many("night"))).toEqual(["transition changed frozen thaw idle: guard-changed"]);
    expect(said(many("day"), many("night", "noon"))).toContain("transition added frozen thaw idle: too-many-ways");
  });

  it("that are new say nothing of others to the same place whose conditions stayed", () => {
    const before = withWays(aWay("idle", { guard: "day" }), aWay("done", { guard: "night" }));
    const after = withWays(aWay("idle", { guard: "day" }), aWay("done", { guard: "dusk" }));
    expect(said(before, after)).toEqual(["transition changed frozen thaw done: branch-guard-changed"]);
  });
});

describe("the ways of one event, inherited or rewritten", () => {
  const compareMoved = (inUp: string, inDown: string) => {
    const lines = [
      ...inUp.split("; ").map((way) => `up stop ${way}`),
      ...inDown.split("; ").map((way) => `down stop ${way}`),
    ];
    const move = (parent: string) =>
      aMachine(`off go on\n${lines.join("\n")}`, {
        states: [{ id: "off" }, { id: "on", parent }, { id: "up" }, { id: "down" }, { id: "gone" }],
      });
    return said(move("up"), move("down")).filter((line) => line.startsWith("behaviour"));
  };

  it("are judged once where a condition took the place of another", () => {
    expect(compareMoved("off [day]", "off [noon]")).toEqual(["behaviour changed on stop: guard-changed"]);
    expect(compareMoved("off [day]; off [night]", "off [noon]; off [night]")).toEqual([
      "behaviour changed on stop: guard-changed",
    ]);
  });

  it("are judged once where one more leads to another place", () => {
    expect(compareMoved("off [day]", "off [day]; gone [noon]")).toEqual(["behaviour changed on stop: outcome-added"]);
  });

  it("are judged in the step that is gone and in the one that does its work now", () => {
    const states = [{ id: "off" }, { id: "on" }, { id: "slow", parent: "on" }];
    const stop = { event: "stop", to: "off" };
    const go = { from: "off", event: "go", to: "slow", kind: "forward" };
    const before = aMachine("", {
      initial: "off",
      states,
      events: [],
      transitions: [go, { ...stop, from: "slow", kind: "forward" }],
    });
    const after = aMachine("", {
      initial: "off",
      states,
      events: [],
      transitions: [go, { ...stop, from: "on", kind: "rollback" }],
    });
    expect(said(before, after)).toEqual([
      "transition added on stop off: step-kind-changed",
      "transition removed slow stop off: step-kind-changed",
    ]);
  });

  it("are those of one place where a condition is gone from it and stands at another", () => {
    const before = withWays(
      aWay("idle", { guard: "day" }),
      aWay("idle", { guard: "night" }),
      aWay("done", { guard: "noon" }),
    );
    const after = withWays(
      aWay("idle", { guard: "night" }),
      aWay("done", { guard: "noon" }),
      aWay("done", { guard: "day" }),
    );
    expect(said(before, after)).toEqual([
      "transition added frozen thaw done: branch-guard-changed",
      "transition removed frozen thaw idle: branch-guard-changed",
    ]);
  });

  it("are more where a condition is added beside one to the same place, though another place needs none", () => {
    const before = withWays(aWay("idle", { guard: "day" }), aWay("done"));
    const after = withWays(aWay("idle", { guard: "day" }), aWay("done"), aWay("idle", { guard: "noon" }));
    expect(said(before, after)).toEqual(["transition added frozen thaw idle: branch-guard-changed"]);
  });
});

describe("steps out of states that nobody could be in", () => {
  const island = aMachine(`${rows}\nleaked reap done`);
  const declared = { states: island.states, events: island.events };

  it("are new ground where they are added", () => {
    expect(said(aMachine(rows, declared), island)).toEqual(["transition added leaked reap done: from-new-ground"]);
  });

  it("do what they did, whatever is changed of them", () => {
    const change = (rest: object) =>
      said(
        island,
        aMachine("", {
          ...declared,
          initial: "idle",
          transitions: island.transitions.map((one) => (one.from === "leaked" ? { ...one, ...rest } : one)),
        }),
      );
    expect(change({ kind: "rollback", note: "As discussed." })).toEqual([
      "transition changed leaked reap done: same-behaviour",
    ]);
    expect(change({ note: "As discussed." })).toEqual(["transition changed leaked reap done: words-changed"]);
  });

  it("are not decided where they lead to no state, also where they are written first", () => {
    const lost = aMachine(rows, { transitions: toArrows(`idle panic nowhere; ${rows}`) });
    expect(said(aMachine(rows), lost)).toEqual(["transition added idle panic nowhere: not-a-state"]);
  });
});

describe("a refusal of a request", () => {
  const refusing = (text: string, state: string, event: string, rest: object = {}) =>
    aMachine(text, { rejections: [{ state, event, result: "-EINVAL" }], ...rest });
  const refusals = (before: Machine, after: Machine) =>
    said(before, after).filter((line) => line.startsWith("rejection"));
  const apart = "idle freeze cold; idle park parked; cold thaw idle; parked leave idle";
  const one = "idle freeze still; idle park still; still thaw idle; still leave idle";
  const mergedStates = { states: [{ id: "idle" }, { id: "still", formerly: ["cold", "parked"] }] };

  it("is only stated where the step is gone that it refuses", () => {
    const after = refusing("idle freeze frozen; frozen kexec done", "frozen", "thaw", {
      events: aMachine(rows).events,
    });
    expect(refusals(aMachine(rows), after)).toEqual(["rejection added frozen thaw: refusal-stated"]);
  });

  it("is more than that where one of several states that are one now could take the event", () => {
    expect(refusals(aMachine(apart), refusing(one, "still", "thaw", mergedStates))).toEqual([
      "rejection added still thaw: refusal-added",
    ]);
  });

  it("is more than that where one of the states inside could take the event", () => {
    const states = {
      states: [{ id: "off" }, { id: "on" }, { id: "slow", parent: "on" }, { id: "fast", parent: "on" }],
    };
    const text = "off go slow; slow more fast; slow stop off";
    expect(refusals(aMachine(text, states), refusing(text, "on", "stop", states))).toEqual([
      "rejection added on stop: refusal-added",
    ]);
  });

  it("is more than that where one of several events that are one now was taken", () => {
    const events = [
      { id: "freeze", raisedBy: "userspace" },
      { id: "end", raisedBy: "userspace", formerly: ["thaw", "leave"] },
    ];
    const before = aMachine("idle freeze cold; cold thaw idle; cold leave idle; idle leave idle");
    const after = refusing("idle freeze cold; cold end idle; idle end idle", "idle", "end", { events });
    expect(refusals(before, after)).toEqual(["rejection added idle end: refusal-added"]);
  });

  it("is lifted only where each state and event it may stand for now leads somewhere", () => {
    const split = {
      states: [{ id: "idle" }, { id: "cold", formerly: ["still"] }, { id: "parked", formerly: ["still"] }],
    };
    const before = refusing("idle freeze still; idle park still; still leave idle; idle thaw idle", "still", "thaw");
    expect(refusals(before, aMachine(apart, split))).toEqual(["rejection removed still thaw: refusal-unsaid"]);
    const both = aMachine(apart.replace("leave", "thaw"), split);
    expect(refusals(before, both)).toEqual(["rejection removed still thaw: refusal-lifted"]);
    const events = [
      { id: "freeze", raisedBy: "userspace" },
      { id: "thaw", raisedBy: "userspace", formerly: ["end"] },
      { id: "leave", raisedBy: "userspace", formerly: ["end"] },
    ];
    expect(
      refusals(
        refusing("idle freeze cold; idle end idle", "cold", "end"),
        aMachine("idle freeze cold; cold thaw idle; idle leave idle; idle thaw idle", { events }),
      ),
    ).toEqual(["rejection removed cold end: refusal-lifted"]);
  });
});
