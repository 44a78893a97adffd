/** Machines of XState as JSON, to be read by XState itself and by us: hard ones by hand, and generated ones. */
import fc from "fast-check";
import { createMachine } from "xstate";

const toText = (machine: object): string => JSON.stringify(machine, undefined, 1);

/** Two states and what is tried, in the first of them. */
const at = (first: object, rest: object = {}): object => ({
  id: "m",
  initial: "a",
  states: { a: first, b: { initial: "c", states: { c: {}, d: {} } }, ...rest },
});

/** Each about one thing. */
const written: readonly object[] = [
  at({}),
  ...[
    "b",
    "b.d",
    "#m.b",
    "#m.b.d",
    ".x",
    "#b",
    "#m",
    "gone",
    "",
    "a",
    ["b"],
    [],
    { target: "b" },
    [{ target: "b" }],
    ["b", "a"],
    [{ target: "b", guard: "x" }, "a"],
    [
      { target: "b", guard: "x" },
      { target: "a", guard: "y" },
    ],
    { target: "b", cond: "x" },
    { target: ["b.c", "b.d"] },
    {},
    { actions: "beep" },
    { target: "b", actions: ["beep", { type: "log", params: { x: 1 } }], reenter: true },
    { target: "b", guard: { type: "isSafe", params: { x: 1 } } },
  ].map((way) => at({ on: { GO: way } })),
  at({ on: { "*": "b", GO: "a" } }),
  at({ on: { "mouse.*": "b", "mouse.up": "a" } }),
  at({ on: { "a.b": "b", a: "a" } }),
  at({ on: { "": "b" } }),
  at({ always: "b" }),
  at({
    always: [
      { target: "b", guard: "x" },
      { target: "a.z", guard: "y" },
    ],
    initial: "z",
    states: { z: {} },
  }),
  at({ after: { 1000: "b", long: [{ target: "b", guard: "x" }, "a"] } }),
  at({ invoke: { src: "load", onDone: "b", onError: { target: "a" } } }),
  at({
    invoke: [
      { src: "load", id: "i", onDone: "b" },
      { src: "more", onSnapshot: "b" },
    ],
  }),
  at({ entry: "x", exit: ["y"], tags: ["t"], description: "what it is", meta: { x: 1 } }),
  at({ type: "final" }),
  at({ initial: "x", states: { x: {}, y: { type: "final" } }, onDone: "b" }),
  at({ initial: "x", states: { x: {} }, on: { IN: ".x", SELF: "a", TICK: {} } }),
  at({
    type: "parallel",
    states: { x: { initial: "y", states: { y: { on: { GO: "z" } }, z: {} } }, w: {} },
    onDone: "b",
  }),
  at({ type: "parallel", states: { x: { on: { OUT: "#m.b" } }, w: {} } }),
  at({ type: "parallel", states: { x: { meta: { blackout: true }, initial: "y", states: { y: {} } }, w: {} } }),
  at({ type: "parallel", states: { only: {} } }),
  at({ on: { GO: "b.h" } }, { b: { initial: "c", states: { c: {}, d: {}, h: { history: "deep" } } } }),
  at({ on: { GO: "b.h" } }, { b: { initial: "c", states: { c: {}, h: { type: "history", target: "c" } } } }),
  at({ on: { GO: "b.h" } }, { b: { initial: "c", states: { c: {}, h: { history: true } } } }),
  at({ on: { GO: "b" } }, { b: { initial: "h", states: { c: {}, d: {}, h: { type: "history", target: "d" } } } }),
  at({ on: { GO: "b" } }, { b: { initial: "h", states: { c: {}, h: { type: "history" } } } }),
  at({ on: { GO: "p" } }, { p: { type: "parallel", states: { x: {}, y: {}, h: { history: "deep" } } } }),
  at({ on: { GO: "#foo.bar" } }, { foo: { id: "foo", initial: "bar", states: { bar: {} } }, other: { id: "foo.bar" } }),
  at({ on: { GO: "#foo.bar" } }, { other: { id: "foo.bar" } }),
  at({ on: { GO: "#foo\\.bar" } }, { other: { id: "foo.bar" } }),
  at({ on: { GO: "x\\.y" } }, { "x.y": { on: { BACK: "a" } } }),
  at({ on: { GO: "#same" } }, { one: { id: "same" }, two: { id: "same" } }),
  at({ on: { GO: "größe" } }, { größe: { on: { zurück: "a" } }, "two words": {}, toString: {} }),
  { ...at({}), initial: { target: "a" } },
  { ...at({}), initial: { target: "a", actions: "x" } },
  { ...at({}), initial: "b.d" },
  { ...at({}), initial: "gone" },
  { id: "m", states: { a: {} } },
  at({ states: { x: {} } }),
  at({ initial: "x" }),
  { ...at({}), on: { STOP: ".b", SELF: { actions: "x" }, AGAIN: "#m" } },
  { ...at({}), on: { STOP: "b" } },
  { ...at({}, { f: { type: "final" } }), on: { STOP: ".f" } },
  { ...at({}), always: { target: ".b", guard: "x" } },
  { ...at({}), after: { 5: ".b" } },
  { id: "m", type: "parallel", states: { a: {}, b: {} }, on: { X: ".a" } },
  { id: "m", type: "parallel", states: { a: { initial: "x", states: { x: {} } }, b: {} } },
  { initial: "a", states: { a: { on: { GO: "#(machine).b" } }, b: {} } },
  { id: "m" },
  { id: "m", type: "final" },
  { ...at({}), context: { count: 0 }, output: {}, version: "1" },
  { ...at({}), context: {}, entry: [], exit: [], invoke: [], tags: [], on: {}, always: [], after: {} },
];

const toB = { target: ["#m.b"], source: "#m.a", actions: [], eventType: "GO" };

/** A state without states, with all that version 4 writes of it. */
const asFour = (key: string, type: string, ways: object, order: number) => ({
  id: `m.${key}`,
  key,
  type,
  history: false,
  states: {},
  ...ways,
  entry: [],
  exit: [],
  activities: [],
  order,
  invoke: [],
  tags: [],
});

/** As version 4 writes a machine, and takes one. */
const ofFour: readonly object[] = [
  at({ on: { GO: { target: "b", cond: { type: "xstate.guard", name: "isSafe" }, in: "#m.b" } } }),
  at({
    on: [
      { event: "GO", target: "b" },
      { event: "STOP", target: "a" },
    ],
  }),
  at({ after: [{ delay: 100, target: "b" }] }),
  at({ onEntry: "x", activities: ["y"] }),
  { id: "m", parallel: true, states: { a: {}, b: {} } },
  { ...at({}), delimiter: "/" },
  {
    id: "m",
    key: "m",
    context: {},
    type: "compound",
    initial: "a",
    history: false,
    on: {},
    transitions: [],
    entry: [],
    exit: [],
    activities: [],
    meta: {},
    order: -1,
    invoke: [],
    tags: [],
    states: {
      a: asFour("a", "atomic", { on: { GO: [toB], "": [] }, transitions: [toB] }, 0),
      b: asFour("b", "final", { on: {}, transitions: [] }, 1),
    },
  },
];

const target = fc.constantFrom("a", "b", "c", ".a", ".b", "#m.a", "#m.b", "a.b", "a.h", "#x", "#m", "#m.a.h");
const way = fc.oneof(
  target,
  fc.record(
    {
      target,
      guard: fc.constantFrom("p", "q"),
      actions: fc.constantFrom("x", ["x", "y"]),
      description: fc.constant("why"),
    },
    { requiredKeys: ["target"] },
  ),
  fc.constant({ actions: "x" }),
);
const ways = fc.oneof(way, fc.array(way, { minLength: 1, maxLength: 3 }));

const { node } = fc.letrec<{ node: object }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.record({ on: fc.dictionary(fc.constantFrom("GO", "STOP", "*", "x.y"), ways, { maxKeys: 3 }) }),
    fc.constant({ type: "final" }),
    fc.record(
      {
        initial: fc.constantFrom("a", "b"),
        states: fc.record(
          {
            a: tie("node"),
            b: tie("node"),
            c: tie("node"),
            h: fc.constantFrom({ history: "deep" }, { type: "history", target: "a" }),
          },
          { requiredKeys: ["a", "b"] },
        ),
        on: fc.dictionary(fc.constantFrom("GO", "OUT"), ways, { maxKeys: 2 }),
        always: ways,
        after: fc.dictionary(fc.constantFrom("10", "20"), ways, { maxKeys: 1 }),
        onDone: way,
        id: fc.constant("x"),
        entry: fc.constant("x"),
        description: fc.constant("a composite"),
      },
      { requiredKeys: ["initial", "states"] },
    ),
    fc.record({ type: fc.constant("parallel"), states: fc.record({ a: tie("node"), b: tie("node") }) }),
  ),
}));

/** Of what is generated that which XState takes: most faults are about one target among many. */
const isTaken = (machine: object): boolean => {
  try {
    // What is wrong inside is found where it is looked for.
    JSON.stringify(createMachine(machine));
    return true;
  } catch {
    return false;
  }
};

const machine = fc
  .record(
    {
      id: fc.constant("m"),
      initial: fc.constantFrom("a", "b"),
      states: fc.record({ a: node, b: node, c: node }, { requiredKeys: ["a", "b"] }),
      on: fc.dictionary(
        fc.constantFrom("GO", "RESET"),
        fc.constantFrom(".a", ".b", "#m.b", { target: ".a", guard: "p" }),
      ),
    },
    { requiredKeys: ["id", "initial", "states"] },
  )
  .filter(isTaken);

export const listXStateTexts = (generated: number): readonly string[] => [
  ...[...written, ...ofFour].map(toText),
  ...fc.sample(machine, { numRuns: generated, seed: 8 }).map(toText),
];

/** What XState makes JSON of where it is asked for the machine, and what that is a machine of. */
export const listSerialised = (generated: number): ReadonlyMap<string, string> =>
  new Map(
    [...written.filter(isTaken), ...fc.sample(machine, { numRuns: generated, seed: 9 })].map((one) => [
      JSON.stringify(createMachine(one), undefined, 1),
      toText(one),
    ]),
  );
