import { describe, expect, it } from "vitest";
import { toSimulator } from "#domain/machine/walk/simulator.ts";
import { toDrawn, toProduct, toStateId } from "#domain/machine/walk/product.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { aBody } from "#domain/test-builders.ts";

const forward = { kind: "forward" } as const;
const host = aBody("machine", {
  initial: "up",
  states: [
    { id: "up", label: "Up", marked: "accepting" },
    { id: "down", blackout: true },
    { id: "lost", kind: "error" },
  ],
  events: [],
  transitions: [
    { from: "up", event: "jump", to: "down", guard: "all is frozen", effect: "stops all", ...forward },
    { from: "down", event: "boot", to: "up", ...forward },
    { from: "down", event: "crash", to: "lost", kind: "failure" },
  ],
  rejections: [{ state: "up", event: "boot", result: "-EBUSY" }],
});
const file = aBody("machine", {
  initial: "open",
  states: [{ id: "open" }, { id: "kept", kind: "final" }],
  events: [{ id: "kexec", label: "kexec()", raisedBy: "userspace" }],
  transitions: [{ from: "open", event: "kexec", to: "kept", ...forward }],
  rejections: [{ state: "open", event: "kexec", when: "it is busy", result: "-EAGAIN" }],
});
const toBoth = () =>
  aBody("machine", {
    initial: undefined,
    states: [],
    events: [],
    transitions: [],
    composes: [
      { id: "host", machine: "host" },
      { id: "file", machine: "file", events: [{ event: "kexec", as: "jump" }] },
    ],
    properties: [
      { id: "together", formula: "AG(host.down -> file.kept)" },
      { id: "ends", formula: "EF(is(error) & after(crash))" },
      { id: "nowhere", formula: "AG !host.nowhere" },
      { id: "never-stuck", formula: "AG EX true" },
      { id: "unreadable", formula: "AG(" },
    ],
  });
const finder =
  (bodies: Readonly<Record<string, Machine>>) =>
  (slug: string): Machine | undefined =>
    bodies[slug];
const find = finder({ host, file });
/** Round and round, by events of its own. */
const ring = (name: string, length: number, rejections: Machine["rejections"] = []) =>
  aBody("machine", {
    initial: "s0",
    states: Array.from({ length }, (_, at) => ({ id: `s${at}` })),
    events: [],
    transitions: Array.from({ length }, (_, at) => ({
      from: `s${at}`,
      event: `${name}${at}`,
      to: `s${(at + 1) % length}`,
      ...forward,
    })),
    rejections,
  });
const requireProduct = () => {
  const product = toProduct(toBoth(), find);
  if (!product.ok) throw new Error(product.failure);
  return product.value;
};

describe("a composition as one machine", () => {
  it("has a state for each combination that is reached, told in the order of the parts", () => {
    const { initial, states } = requireProduct();
    expect(initial).toBe("up__open");
    expect(states.map(({ id, label, kind, blackout }) => [id, label, kind, blackout])).toEqual([
      ["up__open", "Up · open", "normal", false],
      ["down__kept", "down · kept", "normal", true],
      ["up__kept", "Up · kept", "normal", false],
      ["lost__kept", "lost · kept", "error", false],
    ]);
  });

  it("may end where each of its parts may", () => {
    expect(requireProduct().states.flatMap(({ id, marked }) => (marked === undefined ? [] : [id]))).toEqual([
      "up__kept",
    ]);
  });

  it("has ended where each of its parts has", () => {
    const product = toProduct(toBoth(), finder({ host: file, file }));
    expect(product.ok && product.value.states.map(({ id, kind, marked }) => [id, kind, marked])).toEqual([
      ["open__open", "normal", undefined],
      ["kept__open", "normal", undefined],
      ["open__kept", "normal", undefined],
      ["kept__kept", "final", undefined],
    ]);
  });

  it("takes what its parts take, under the conditions of each", () => {
    expect(
      requireProduct().transitions.map(({ from, event, to, guard, kind }) => [from, event, to, guard, kind]),
    ).toEqual([
      ["up__open", "jump", "down__kept", "host: all is frozen", "forward"],
      ["down__kept", "boot", "up__kept", undefined, "forward"],
      ["down__kept", "crash", "lost__kept", undefined, "failure"],
    ]);
  });

  it("says all conditions of a step, and none of a part that can take it without one", () => {
    const way = (event: string, to: string, guard?: string) => ({
      from: "a",
      event,
      to,
      ...forward,
      ...(guard !== undefined && { guard }),
    });
    const toPart = (...transitions: readonly ReturnType<typeof way>[]) =>
      aBody("machine", {
        initial: "a",
        states: ["a", "b", "c"].map((id) => ({ id })),
        events: [],
        transitions: [...transitions],
      });
    const conditionsOf = (one: Machine, other: Machine) => {
      const product = toProduct(toBoth(), finder({ host: one, file: other }));
      return product.ok && product.value.transitions.map(({ event, to, guard }) => [event, to, guard]);
    };
    const late = toPart(way("kexec", "b", "late"));
    expect(
      conditionsOf(toPart(way("jump", "b", "day"), way("jump", "c", "dusk"), way("run", "b", "noon")), late),
    ).toEqual([
      ["jump", "b__b", "host: day; file: late"],
      ["jump", "c__b", "host: dusk; file: late"],
      ["run", "b__a", "host: noon"],
    ]);
    const free = conditionsOf(toPart(way("jump", "b", "day"), way("jump", "b")), late);
    expect(free && new Set(free.map(String))).toEqual(new Set(["jump,b__b,file: late"]));
  });

  it("does what its parts do, and has their events by its own names", () => {
    const { transitions, events } = requireProduct();
    expect(transitions.map(({ effect }) => effect)).toEqual(["host: stops all", undefined, undefined]);
    expect(events.map(({ id, label, raisedBy }) => [id, label, raisedBy])).toEqual([
      ["jump", "kexec()", "userspace"],
      ["boot", undefined, "unknown"],
      ["crash", undefined, "unknown"],
    ]);
  });

  it("has the properties of the composition, asked of its combinations", () => {
    expect(requireProduct().properties.map(({ formula }) => formula)).toEqual([
      "AG(down__kept -> (down__kept | (up__kept | lost__kept)))",
      "EF(lost__kept & after(crash))",
      "AG(!host.nowhere)",
      "AG EX(true)",
      "AG(",
    ]);
  });

  it("has no two states of one name, whatever its parts call theirs", () => {
    const names = ["a", "a_", "a__b", "b", "a_-_-b", "b_"];
    const pairs = names.flatMap((one) => names.map((other) => [one, other] as const));
    const ids = pairs.map((pair) => toStateId(pair.map((state) => ({ machine: "", state }))));
    expect(new Set(ids).size).toBe(new Set(pairs.map(String)).size);
    expect(toStateId([{ machine: "", state: "a__b" }])).toBe("a__b");
    expect(toStateId(["a__b", "c_d"].map((state) => ({ machine: "", state })))).toBe("a_-_-b__c_d");
  });

  it("refuses what a part refuses, and says which", () => {
    const { rejectedIn: refusedIn } = toSimulator(requireProduct());
    expect(refusedIn("up__open").map(({ event, when, result }) => [event, when, result])).toEqual([
      ["boot", undefined, "-EBUSY (`host`)"],
      ["jump", "it is busy", "-EAGAIN (`file`)"],
    ]);
  });

  it("is walked through by the names that counterexamples are told in", () => {
    const end = toStateId([
      { machine: "host", state: "lost" },
      { machine: "file", state: "kept" },
    ]);
    expect(toSimulator(requireProduct()).walk(undefined, `jump,crash:${end}`)).toMatchObject({
      state: end,
      steps: [{ event: "jump" }, { event: "crash" }],
    });
  });

  it("is made once, and is the machine itself where that has states of its own", () => {
    const both = toBoth();
    expect(toProduct(both, find)).toBe(toProduct(both, find));
    expect(toProduct(host, find)).toEqual({ ok: true, value: host });
  });

  it("is not made where it may start in several ways", () => {
    const nested = aBody("machine", {
      initial: "on",
      states: [{ id: "on" }, { id: "dim", parent: "on" }, { id: "bright", parent: "on" }],
      events: [],
      transitions: [],
    });
    expect(toProduct(toBoth(), finder({ host, file: nested }))).toEqual({
      ok: false,
      failure: "it may start in 2 combinations, and nothing says in which",
    });
  });

  it("is drawn while people can read it", () => {
    const both = toBoth();
    expect(toDrawn(both, find)).toBe(toProduct(both, find));
    expect(toDrawn(host, find)).toEqual({ ok: true, value: host });
    expect(toDrawn(ring("a", 70), find)).toMatchObject({ ok: true });
    expect(toDrawn(toBoth(), finder({ host }))).toEqual({
      ok: false,
      failure: "its part `file` is not in the register",
    });
    expect(toDrawn(toBoth(), finder({ host: ring("a", 10), file: ring("b", 7) }))).toEqual({
      ok: false,
      failure: "it has 70 combinations and 140 steps; up to 60 and 200 are drawn",
    });
  });

  it("is not made where a part is missing, or where nobody would step through it", () => {
    expect(toProduct(toBoth(), finder({ host }))).toEqual({
      ok: false,
      failure: "its part `file` is not in the register",
    });
    expect(toProduct(toBoth(), finder({ host: ring("a", 30), file: ring("b", 30) }))).toEqual({
      ok: false,
      failure: "it has 900 combinations and 1800 steps; up to 400 and 2000 are told one by one",
    });
    const refusing = Array.from({ length: 60 }, (_, at) => ({
      state: "s0",
      event: `b${at % 20}`,
      result: "no",
      sources: [],
    }));
    const wide = finder({ host: ring("a", 20), file: ring("b", 19, [...refusing, ...refusing]) });
    expect(toProduct(toBoth(), wide)).toEqual({
      ok: false,
      failure: "its combinations refuse 2400 requests; up to 2000 are told one by one",
    });
  });
});
