import { createMachine } from "xstate";
import { describe, expect, it } from "vitest";
import { readMachine } from "#notations/read-machine.ts";
import { constructsOf, findingOf, readOne } from "#notations/sketch/test-builders.ts";

const json = (machine: object) => JSON.stringify(machine, undefined, 1);
const transitionsOf = (machine: { transitions: readonly { from: string; event?: string; to: string }[] } | undefined) =>
  machine?.transitions.map(({ from, event, to }) => `${from} ${event} ${to}`);
const warned = (text: string, construct: string) =>
  readMachine(text).findings.filter((finding) => finding.construct === construct && finding.level === "warning");

const plain = {
  id: "m",
  initial: "a",
  states: {
    a: { on: { GO: { target: "b.d", guard: "isSafe", actions: "beep" } }, after: { 1000: "b" } },
    b: { id: "foo.bar", initial: "c", states: { c: {}, d: { on: { BACK: "#m.a" } } } },
    f: { type: "final" },
  },
} as const;

describe("the forms in which XState writes one thing", () => {
  it.each([{ history: "deep" }, { history: "shallow" }, { history: true }, { type: "history" }])(
    "takes %j for a history",
    (history) => {
      const read = readMachine(
        json({
          id: "m",
          initial: "a",
          states: { a: { on: { GO: "b.h" } }, b: { initial: "c", states: { c: {}, h: history } } },
        }),
      );
      expect(read.drafts[0]?.body.states.map(({ id }) => id)).toEqual(["a", "b", "c"]);
      expect(transitionsOf(read.drafts[0]?.body)).toEqual(["a GO b"]);
      expect(findingOf(read, "history").message).toContain("`b`");
    },
  );

  it("takes a state that holds others for no history, whatever it says of one", () => {
    const machine = readOne(
      json({ id: "m", initial: "a", states: { a: { history: "deep", initial: "b", states: { b: {} } } } }),
    );
    expect(machine.states.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("reads what a machine of version 5 is serialised as like what it is made of, and tells what that leaves out", () => {
    const serialised = json(createMachine(plain));
    const [own, other] = [readOne(serialised), readOne(json(plain))];
    expect(transitionsOf(own)).toEqual(expect.arrayContaining(transitionsOf(other) as string[]));
    expect(own.transitions).toHaveLength(other.transitions.length);
    expect([own.initial, own.states]).toEqual([other.initial, other.states]);
    expect(constructsOf(readMachine(serialised))).toContain("serialised machine");
  });

  it("tells nothing of members that are empty", () => {
    const empty = {
      entry: [],
      exit: [],
      activities: [],
      invoke: [],
      tags: [],
      history: false,
      data: {},
      context: {},
      meta: {},
      on: null,
    };
    const text = json({ ...plain, ...empty, states: { ...plain.states, f: { ...empty, type: "final" } } });
    expect(readMachine(text).findings.map(({ message }) => message)).toEqual(
      readMachine(json(plain)).findings.map(({ message }) => message),
    );
  });

  it("reads a guard as version 4 serialises it, and its lists of events and delays", () => {
    const machine = readOne(
      json({
        id: "m",
        initial: "a",
        states: {
          a: {
            on: [{ event: "GO", target: ["#m.b"], cond: { type: "xstate.guard", name: "isSafe" } }],
            after: [{ delay: 5, target: "b" }],
          },
          b: {},
        },
      }),
    );
    expect(transitionsOf(machine)).toEqual(["a GO b", "a after_5 b"]);
    expect(machine.transitions[0]?.guard).toBe("isSafe");
  });

  it("splits `#foo.bar` at its dot before it looks for such an id, and tells of the id", () => {
    const text = (states: object) =>
      json({ id: "m", initial: "a", states: { a: { on: { GO: "#foo.bar" } }, ...states } });
    const both = text({ foo: { id: "foo", initial: "bar", states: { bar: {} } }, other: { id: "foo.bar" } });
    expect(transitionsOf(readOne(both))).toEqual(["a GO bar"]);
    expect(warned(both, "target")[0]?.message).toContain("version 4 takes it for `other`");
    const one = text({ other: { id: "foo.bar" } });
    expect(transitionsOf(readOne(one))).toEqual(["a GO other"]);
    expect(constructsOf(readMachine(one))).toContain("target");
    expect(transitionsOf(readOne(one.replace("#foo.bar", "#foo\\\\.bar")))).toEqual(["a GO other"]);
  });

  it("leads transitions of the machine itself from a state around all others but those that end it", () => {
    const text = json({
      id: "m",
      initial: "a",
      on: { STOP: ".f", RESET: "#m", TICK: { actions: "count" } },
      states: { a: {}, f: { type: "final" } },
    });
    const machine = readOne(text);
    expect(machine.initial).toBe("a");
    expect(machine.states.map(({ id, parent }) => [id, parent])).toEqual([
      ["m", undefined],
      ["a", "m"],
      ["f", undefined],
    ]);
    expect(transitionsOf(machine)).toEqual(["m STOP f", "m RESET a", "m TICK m"]);
    expect(constructsOf(readMachine(text))).toContain("transition of the machine");
  });

  it("tells by its name an event that all regions of a machine take together", () => {
    const text = json({ id: "m", type: "parallel", on: { STOP: ".a" }, states: { a: {}, b: {} } });
    expect(warned(text, "transition of the machine")[0]?.message).toContain("`STOP`");
  });

  it("begins where a history leads the first time, and nowhere where it does not say", () => {
    const text = (history: object) =>
      json({
        id: "m",
        initial: "o",
        states: {
          o: { on: { GO: "a" } },
          a: { initial: "h", states: { b: {}, c: {}, h: { history: "deep", ...history } } },
        },
      });
    const machine = readMachine(text({ target: "c" })).drafts[0]?.body;
    expect(transitionsOf(machine)).toEqual(["o GO a"]);
    expect(warned(text({ target: "c" }), "history").map(({ message }) => message)).toContainEqual(
      expect.stringContaining("`a.c`"),
    );
    expect(warned(text({}), "history").map(({ message }) => message)).toContainEqual(
      expect.stringContaining("does not say where it leads"),
    );
    const inside = json({ id: "m", initial: "h", states: { b: {}, c: {}, h: { history: "deep", target: "c" } } });
    expect(readOne(inside).initial).toBe("c");
  });

  it("keeps the transitions of what is done or invoked, under an event that it tells", () => {
    const text = json({
      id: "m",
      initial: "a",
      states: {
        a: { initial: "x", states: { x: { type: "final" } }, onDone: "b" },
        b: {
          invoke: [
            { src: "load", onDone: "a", onError: "b" },
            { id: "i", src: "more", onSnapshot: "a" },
          ],
        },
      },
    });
    expect(readOne(text).events.map(({ label }) => label)).toEqual([
      "done.state.a",
      "done.invoke.load",
      "error.platform.load",
      "snapshot.i",
    ]);
    for (const construct of ["onDone", "onError", "onSnapshot", "invoke"])
      expect(warned(text, construct)).not.toEqual([]);
  });

  it.each([
    ["two ways for one event", ["b", "a"], "warning"],
    [
      "one condition twice",
      [
        { target: "b", guard: "x" },
        { target: "a", guard: "x" },
      ],
      "warning",
    ],
    [
      "two conditions",
      [
        { target: "b", guard: "x" },
        { target: "a", guard: "y" },
      ],
      "note",
    ],
  ])("tells where the order of a list decides: %s", (_, list, level) => {
    const text = json({ id: "m", initial: "a", states: { a: { on: { GO: list } }, b: {} } });
    expect(findingOf(readMachine(text), "order of transitions").level).toBe(level);
  });

  it.each([
    ["initial", { states: { x: {} } }],
    ["initial", { initial: "gone", states: { x: {} } }],
    ["initial", { initial: { target: "x", actions: "go" }, states: { x: {} } }],
    ["initial", { initial: ["x", "y"], states: { x: {}, y: {} } }],
    ["type", { type: "final", states: { x: {} } }],
    ["cond", { on: { GO: { target: "b", guard: "x", cond: "y" } } }],
    ["delimiter", { delimiter: "/" }],
    ["meta", { type: "final", meta: { kind: "error" } }],
    ["transition", { initial: "x", states: { x: {} }, on: { TICK: {} } }],
    ["on", { on: 7 }],
    ["id", { id: "same" }],
  ])("warns of %s in %j", (construct, state) => {
    expect([
      ...warned(json({ id: "m", initial: "a", states: { a: state, b: { id: "same" } } }), construct),
      ...warned(json({ id: "m", initial: "a", states: { a: state, b: {} } }), "state"),
    ]).not.toEqual([]);
  });
});
