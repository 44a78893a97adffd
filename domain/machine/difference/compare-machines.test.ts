import { describe, expect, it } from "vitest";
import { compareMachines } from "#domain/machine/difference/compare-machines.ts";
import { aMachine, toArrows } from "#domain/machine/test-builders.ts";

const rows = "idle freeze frozen; frozen thaw idle; frozen kexec done";
const base = aMachine(rows);
const inside = (id: string, parent: string, rest: object = {}) => ({ id, parent, ...rest });
const said = ({ differences }: ReturnType<typeof compareMachines>) =>
  differences.map(({ element, op, name, rule }) => `${element} ${op} ${name}: ${rule}`);
const aRefusal = (rest: object = {}) => ({ state: "idle", event: "kexec", result: "-EINVAL", ...rest });
const withGuards = (text: string) => aMachine(`${rows}\nfrozen abort idle`, { transitions: toArrows(text) });
const agreed = (formula: string, rest: object = {}) => ({ id: "back", formula, standing: "agreed", ...rest });
const fact = (text: string) => ({ text, sources: [] });

const pairs: readonly [string, object, object, string | undefined, readonly string[]][] = [
  ["nothing", {}, {}, undefined, []],
  ["another title", {}, { title: "M" }, "editorial", ["machine changed title: words-changed"]],
  [
    "only other sources",
    {},
    { sources: [{ type: "url", url: "https://example.org/", certainty: "read" }] },
    undefined,
    [],
  ],
  ["another scope", {}, { scope: "per session" }, "breaking", ["machine changed scope: scope-changed"]],
  ["another start", {}, { initial: "frozen" }, "breaking", ["machine changed initial: initial-changed"]],
  [
    "a point of no return",
    {},
    { pointOfNoReturn: "done" },
    "restrictive",
    ["machine changed point of no return: no-return-moved"],
  ],
  [
    "none any more",
    { pointOfNoReturn: "done" },
    {},
    "additive",
    ["machine changed point of no return: no-return-removed"],
  ],
  ["the same one", { pointOfNoReturn: "done" }, { pointOfNoReturn: "done" }, undefined, []],
  [
    "an invariant",
    {},
    { invariants: [fact("One at a time.")] },
    "restrictive",
    ["machine changed invariants: invariant-changed"],
  ],
  [
    "a property",
    {},
    { properties: [agreed("AG EF idle")] },
    "additive",
    ["machine added property back: property-added"],
  ],
  [
    "a property less",
    { properties: [agreed("AG EF idle")] },
    {},
    "restrictive",
    ["machine removed property back: property-withdrawn"],
  ],
  [
    "another property",
    { properties: [agreed("AG EF idle")] },
    { properties: [agreed("EF idle")] },
    "restrictive",
    ["machine changed property back: property-changed"],
  ],
  [
    "a property that is only proposed",
    { properties: [agreed("EF idle")] },
    { properties: [agreed("EF idle", { standing: "proposed" })] },
    "restrictive",
    ["machine changed property back: property-withdrawn"],
  ],
  [
    "a property that is agreed now",
    { properties: [agreed("EF idle", { standing: "proposed" })] },
    { properties: [agreed("EF idle")] },
    "additive",
    ["machine changed property back: property-added"],
  ],
  [
    "a property in other words",
    { properties: [agreed("EF idle")] },
    { properties: [agreed("EF idle", { text: "It ends." })] },
    "editorial",
    ["machine changed property back: words-changed"],
  ],
  [
    "a refusal where nothing was said",
    {},
    { rejections: [aRefusal()] },
    "additive",
    ["rejection added idle kexec: refusal-stated"],
  ],
  [
    "a refusal of what is legal",
    {},
    { rejections: [aRefusal({ event: "freeze", when: "busy" })] },
    "restrictive",
    ["rejection added idle freeze (busy): refusal-added"],
  ],
  ["a refusal less", { rejections: [aRefusal()] }, {}, "restrictive", ["rejection removed idle kexec: refusal-unsaid"]],
  [
    "another result",
    { rejections: [aRefusal()] },
    { rejections: [aRefusal({ result: "-EBUSY" })] },
    "breaking",
    ["rejection changed idle kexec: result-changed"],
  ],
  [
    "another case of refusal",
    { rejections: [aRefusal()] },
    { rejections: [aRefusal({ when: "busy" })] },
    "restrictive",
    ["rejection changed idle kexec (busy): refusal-case-changed"],
  ],
];

describe("the class of a difference", () => {
  it.each(pairs)("of %s is decided by the rule for it", (_, before, after, gravest, expected) => {
    const compared = compareMachines(aMachine(rows, before), aMachine(rows, after));
    expect(said(compared)).toEqual(expected);
    expect(compared.class).toBe(gravest);
  });

  const steps: readonly [string, string, string, readonly string[]][] = [
    [
      "idle kexec done",
      "additive",
      "where the event was unhandled",
      ["transition added idle kexec done: event-handled"],
    ],
    [
      "frozen thaw done",
      "breaking",
      "where the event led elsewhere",
      ["transition added frozen thaw done: outcome-added"],
    ],
    ["done kexec done [late]", "additive", "at the end", ["transition added done kexec done: event-handled"]],
  ].map(([row, gravest, where, expected]) => [row, gravest, where, expected] as never);
  it.each(steps)("of a step %s is %s %s", (row, gravest, _, expected) => {
    const compared = compareMachines(base, aMachine(`${rows}\n${row}`));
    expect(said(compared)).toEqual(expected);
    expect(compared.class).toBe(gravest);
  });

  it("tells a request that was refused and is legal now from one that nothing was said about", () => {
    const compared = compareMachines(
      aMachine(rows, { rejections: [aRefusal()] }),
      aMachine(`${rows}\nidle kexec done`),
    );
    expect(said(compared)).toEqual([
      "transition added idle kexec done: refusal-lifted",
      "rejection removed idle kexec: refusal-lifted",
    ]);
  });

  it("calls another target breaking, a step less restrictive, and a way less of several restrictive", () => {
    const elsewhere = aMachine("idle freeze frozen; frozen thaw done; frozen kexec done");
    expect(said(compareMachines(base, elsewhere))).toEqual([
      "transition added frozen thaw done: target-changed",
      "transition removed frozen thaw idle: target-changed",
    ]);
    const less = aMachine(rows, { transitions: toArrows("idle freeze frozen; frozen kexec done") });
    expect(said(compareMachines(base, less))).toEqual(["transition removed frozen thaw idle: event-unhandled"]);
    const fork = aMachine(`${rows}\nfrozen thaw done`);
    expect(said(compareMachines(fork, base))).toEqual(["transition removed frozen thaw done: outcome-removed"]);
  });

  it.each([
    ["frozen thaw idle", "frozen thaw idle [it is day]", "guard-added"],
    ["frozen thaw idle [it is day]", "frozen thaw idle", "guard-removed"],
    ["frozen thaw idle [it is day]", "frozen thaw idle [it is night]", "guard-changed"],
    [
      "frozen thaw idle [day]; frozen thaw done [night]",
      "frozen thaw idle [noon]; frozen thaw done [night]",
      "branch-guard-changed",
    ],
  ])("of %s becoming %s is decided by %s", (before, after, rule) => {
    const { differences } = compareMachines(
      withGuards(`idle freeze frozen; ${before}`),
      withGuards(`idle freeze frozen; ${after}`),
    );
    expect(differences.map((one) => one.rule)).toEqual([rule]);
  });

  it("calls one more condition for the same step additive, unless conditions choose between targets", () => {
    const add = (more: string) =>
      said(
        compareMachines(
          withGuards(`idle freeze frozen; ${more}`),
          withGuards(`idle freeze frozen; ${more}; frozen thaw idle [noon]`),
        ),
      );
    expect(add("frozen thaw idle [day]")).toEqual(["transition added frozen thaw idle: guard-alternative"]);
    expect(add("frozen thaw idle [day]; frozen thaw done [night]")).toEqual([
      "transition added frozen thaw idle: branch-guard-changed",
    ]);
    expect(add("frozen thaw idle")).toEqual(["transition added frozen thaw idle: same-behaviour"]);
  });

  it("does not compare hundreds of ways of one event, and counts them as breaking", () => {
    const ways = Array.from({ length: 101 }, (_, index) => `idle freeze frozen [case ${index}]`).join("\n");
    const { differences } = compareMachines(aMachine(ways), aMachine(`${ways}\nidle freeze frozen [one more]`));
    expect(differences).toMatchObject([{ rule: "too-many-ways", class: "breaking" }]);
  });

  it("judges what a step is and does besides, and not what is noted about it", () => {
    const change = (rest: object) =>
      said(
        compareMachines(
          base,
          aMachine(rows, { transitions: base.transitions.map((one, at) => (at === 1 ? { ...one, ...rest } : one)) }),
        ),
      );
    expect(change({ kind: "rollback" })).toEqual(["transition changed frozen thaw idle: step-kind-changed"]);
    expect(change({ effect: "Frees pages." })).toEqual(["transition changed frozen thaw idle: effect-changed"]);
    expect(change({ note: "As discussed." })).toEqual(["transition changed frozen thaw idle: words-changed"]);
  });

  it("judges what it means to be in a state, also by the states around it", () => {
    const change = (states: readonly object[], of = base) => said(compareMachines(of, aMachine(rows, { states })));
    const stopped = [{ id: "idle" }, { id: "frozen", blackout: true }, { id: "done" }];
    expect(change(stopped)).toEqual(["state changed frozen: blackout-on"]);
    expect(change([{ id: "idle", description: "Nothing." }, { id: "frozen" }, { id: "done", kind: "final" }])).toEqual([
      "state changed idle: words-changed",
      "state changed done: state-kind-changed",
    ]);
    const dark = aMachine(rows, { states: stopped });
    expect(change([{ id: "idle" }, { id: "frozen" }, { id: "done" }], dark)).toEqual([
      "state changed frozen: blackout-off",
    ]);
    const ends = [{ id: "idle", marked: "accepting" }, { id: "frozen" }, { id: "done" }];
    expect(change(ends)).toEqual(["state changed idle: state-kind-changed"]);
    const around = [{ id: "idle" }, inside("frozen", "still"), { id: "done" }, { id: "still", blackout: true }];
    expect(change(around)).toEqual(["state changed frozen: blackout-on", "state added still: state-added"]);
    expect(change([...around.slice(0, 3), { id: "still" }])).toEqual([
      "state changed frozen: same-behaviour",
      "state added still: state-added",
    ]);
  });

  it("judges events by who raises them", () => {
    const events = base.events.map((one) =>
      one.id === "thaw" ? { ...one, raisedBy: "userspace" } : { ...one, description: "E." },
    );
    expect(said(compareMachines(base, aMachine(rows, { events })))).toEqual([
      "event changed freeze: words-changed",
      "event changed thaw: raiser-changed",
      "event changed kexec: words-changed",
    ]);
    const more = [...base.events, { id: "panic", raisedBy: "kernel" }];
    expect(said(compareMachines(base, aMachine(rows, { events: more })))).toEqual(["event added panic: event-added"]);
  });

  it("does not decide what a step with an unknown end does, and leaves alone what could never be taken", () => {
    const lost = aMachine(rows, { transitions: [...base.transitions, ...toArrows("idle panic nowhere")] });
    expect(said(compareMachines(base, lost))).toEqual(["transition added idle panic nowhere: not-a-state"]);
    const island = aMachine(`${rows}\nleaked reap done`);
    const states = { states: island.states };
    expect(said(compareMachines(island, aMachine(rows, { ...states, events: island.events })))).toEqual([
      "transition removed leaked reap done: never-taken",
    ]);
  });

  it("calls what belongs to a state or an event that is gone gone with it", () => {
    const before = aMachine(rows, { rejections: [aRefusal({ state: "frozen", event: "freeze" })] });
    expect(said(compareMachines(before, aMachine("idle kexec done")))).toEqual([
      "state removed frozen: state-removed",
      "event removed freeze: event-removed",
      "event removed thaw: event-removed",
      "transition added idle kexec done: event-handled",
      "transition removed idle freeze frozen: event-unhandled",
      "transition removed frozen thaw idle: gone-with-state",
      "transition removed frozen kexec done: gone-with-state",
      "rejection removed frozen freeze: gone-with-state",
    ]);
  });

  it("sees that one step of a composite state does what the steps of the states inside it did", () => {
    const states = [{ id: "off" }, { id: "on" }, inside("slow", "on"), inside("fast", "on")];
    const each = aMachine("off go slow; slow more fast; slow stop off; fast stop off", { states });
    const once = aMachine("off go slow; slow more fast; on stop off", { states });
    expect(said(compareMachines(each, once))).toEqual([
      "transition added on stop off: same-behaviour",
      "transition removed slow stop off: same-behaviour",
      "transition removed fast stop off: same-behaviour",
    ]);
  });

  it("finds what changes by inheritance alone, without a written step that says so", () => {
    const up = aMachine("off go on; all stop off", { states: [{ id: "off" }, { id: "on" }, { id: "all" }] });
    const into = { ...up, states: up.states.map((one) => (one.id === "on" ? { ...one, parent: "all" } : one)) };
    expect(said(compareMachines(up, into))).toEqual([
      "state changed on: same-behaviour",
      "behaviour changed on stop: event-handled",
    ]);
    expect(said(compareMachines(into, up))).toContain("behaviour changed on stop: event-unhandled");
  });

  it("does not compare what machines do together where they are not joined", () => {
    const parts = (id: string) => [
      { id, machine: "one" },
      { id: "b", machine: "two" },
    ];
    const none = { initial: undefined, states: [], events: [], transitions: [] };
    const compared = compareMachines(
      aMachine("", { ...none, composes: parts("a") }),
      aMachine("", { ...none, composes: parts("c") }),
    );
    expect(said(compared)).toEqual(["machine changed composes: parts-changed"]);
    expect(compared.sequences).toBeUndefined();
  });
});
