import { describe, expect, it } from "vitest";
import { checkFormula, type Verdict } from "#domain/machine/property/check-property.ts";
import type { ShownWalk } from "#domain/machine/state-space/shown-step.ts";
import { parseFormula } from "#domain/machine/formula/parse-formula.ts";
import { toStateSpace } from "#domain/machine/state-space/state-space.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { aBody } from "#domain/test-builders.ts";

type Arrow = readonly [from: string, event: string, to: string, kind?: "forward" | "rollback" | "failure"];

const aMachine = (states: string, arrows: readonly Arrow[], more: object = {}): Machine =>
  aBody("machine", {
    initial: states.split(" ")[0]!.replace(/[!x]$/, ""),
    // `name!` is a final state, `namex` an error state.
    states: states.split(" ").map((id) => ({
      id: id.replace(/[!x]$/, ""),
      kind: id.endsWith("!") ? ("final" as const) : id.endsWith("x") ? ("error" as const) : ("normal" as const),
    })),
    events: [],
    transitions: arrows.map(([from, event, to, kind = "forward"]) => ({ from, event, to, kind })),
    ...more,
  });

const check = (machine: Machine, text: string): Verdict => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(parsed.failure);
  return checkFormula(toStateSpace(machine), parsed.value);
};
const toEvents = ({ steps, loop }: ShownWalk): string =>
  steps.map(({ event }, index) => (index === loop ? `(${event}` : event)).join(" ") + (loop === undefined ? "" : ")*");
/** "holds", or the events of the counterexample. */
const ask = (machine: Machine, text: string): string => {
  const verdict = check(machine, text);
  return verdict.type === "fails" ? `fails: ${toEvents(verdict.walk)}`.trim() : verdict.type;
};

/** The events of what is put off for ever, where the property holds only if nothing is. */
const putOff = (machine: Machine, text: string) => {
  const verdict = check(machine, text);
  return verdict.type === "holds" && verdict.unfair && toEvents(verdict.unfair);
};

const session = aMachine("idle frozen normal gone! brokenx", [
  ["idle", "freeze", "frozen"],
  ["frozen", "cancel", "normal", "rollback"],
  ["frozen", "retry", "frozen"],
  ["frozen", "kexec", "gone"],
  ["normal", "freeze", "frozen"],
  ["frozen", "fail", "broken", "failure"],
]);

describe("a property of a machine", () => {
  it.each([
    ["EF gone", "holds"],
    ["EF idle & EF broken", "holds"],
    ["AG !broken", "fails: freeze fail"],
    ["AG(frozen -> EF normal)", "holds"],
    ["AG EF normal", "fails: freeze kexec"],
    ["AG(gone -> !EF normal)", "holds"],
    ["AG(frozen -> !EF idle)", "holds"],
    ["AG(frozen -> !EF gone)", "fails: freeze kexec"],
    ["!E[!frozen U (normal & !frozen)]", "holds"],
    ["!E[!normal U (gone & !normal)]", "fails: freeze kexec"],
    ["AG(frozen -> AX !gone)", "fails: freeze kexec"],
    ["AG(normal -> AX frozen)", "holds"],
    ["AG(is(final) | EX true)", "fails: freeze fail"],
    ["AG(is(final) | is(error) | EX true)", "holds"],
    ["AG(frozen -> enabled(cancel))", "holds"],
    ["AG(enabled(freeze) -> idle)", "fails: freeze cancel"],
    ["AG !is(blackout)", "holds"],
    ["AF(gone | broken)", "holds"],
    ["AF gone", "fails: freeze fail"],
    ["AF normal", "fails: freeze kexec"],
    ["A[(idle | frozen | normal) U (gone | broken)]", "holds"],
    ["A[(idle | frozen) U (gone | broken)]", "fails: freeze cancel"],
    ["A[true U gone]", "fails: freeze fail"],
    ["EG !gone", "holds"],
    ["EG idle", "fails:"],
    ["EX EX gone", "holds"],
    ["EX gone", "fails:"],
    ["AX AX gone", "fails: freeze cancel"],
    ["E[idle U frozen]", "holds"],
    ["E[normal U gone]", "fails:"],
    ["true -> !false", "holds"],
    ["idle & frozen", "fails:"],
    ["frozen | normal", "fails:"],
    ["!(EF gone & EF broken)", "fails: freeze kexec"],
    ["!(EF gone | EX idle)", "fails: freeze kexec"],
    ["!(frozen -> EF gone)", "fails:"],
    ["!EG !gone", "fails: freeze fail"],
    ["!A[true U (gone | broken)]", "fails:"],
    ["!E[true U gone]", "fails: freeze kexec"],
    ["!EX frozen", "fails: freeze"],
    ["!AX frozen", "fails:"],
    ["AG !broken & AG !gone", "fails: freeze fail"],
    ["AG !gone & AG !broken", "fails: freeze kexec"],
    ["AG(gone -> AX !gone)", "fails: freeze kexec"],
    ["!(A[true U (gone | broken)] & EF gone)", "fails: freeze kexec"],
  ])("%s: %s", (text, verdict) => {
    expect(ask(session, text)).toBe(verdict);
  });

  it("asks for the last step, whichever way a state was reached", () => {
    expect(ask(session, "AG(after(cancel) -> normal)")).toBe("holds");
    expect(ask(session, "AG(after(freeze) -> normal)")).toBe("fails: freeze");
    expect(ask(session, "AG(by(failure) -> broken)")).toBe("holds");
    expect(ask(session, "AG(by(forward) -> broken)")).toBe("fails: freeze");
    // Frozen by retry and frozen by freeze are told apart.
    expect(ask(session, "AG(after(retry) -> AX !after(freeze))")).toBe("holds");
    expect(ask(session, "AG !(after(retry) & frozen & by(forward))")).toBe("fails: freeze retry");
  });

  it("names what it asks about and the machine does not have", () => {
    expect(check(session, "AG(thawed -> EF melted) & enabled(melt) & after(melt) & other.idle & thawed")).toEqual({
      type: "unknown",
      atoms: ["thawed", "melted", "enabled(melt)", "after(melt)", "other.idle"],
    });
  });

  it("is not decided where it asks for more last steps than can be told apart, or where nothing begins", () => {
    const events = Array.from({ length: 31 }, (_, index) => `e${index}`);
    const many = aMachine(
      "a",
      events.map((event) => ["a", event, "a"] as const),
    );
    expect(check(many, events.map((event) => `EF after(${event})`).join(" & "))).toEqual({
      type: "not-decided",
      reason: "it asks for more events and kinds of steps than fit",
    });
    expect(check(aMachine("a", [], { initial: "nowhere" }), "AG a")).toEqual({
      type: "not-decided",
      reason: "the machine starts in no state",
    });
  });

  it("that holds only where nothing is put off for ever says so, with the walk that puts it off", () => {
    expect(putOff(session, "AF(gone | broken)")).toBe("freeze (retry)*");
    expect(putOff(session, "AG(frozen -> AF(gone | broken))")).toBe("freeze (retry)*");
    expect(check(session, "AG(frozen -> EF normal)")).toEqual({ type: "holds", unfair: undefined });
    const waits = check(
      aMachine("a b", [
        ["a", "wait", "a"],
        ["a", "go", "b"],
      ]),
      "A[a U b]",
    );
    // Each of the two is put off for ever in its own way; one of them just comes to a stop.
    const either = check(
      aMachine("a q c", [
        ["a", "go", "q"],
        ["a", "wait", "a"],
      ]),
      "AF c | AF q",
    );
    expect(either.type === "holds" && either.unfair && toEvents(either.unfair)).toBe("go");
    // By the way it would go without looking, it would go round by four.
    const roundabout = check(
      aMachine("a b c d e!", [
        ["a", "x", "b"],
        ["b", "x", "c"],
        ["c", "x", "d"],
        ["d", "x", "b"],
        ["b", "y", "b"],
        ["a", "z", "d"],
        ["d", "go", "e"],
      ]),
      "AF e",
    );
    expect(roundabout.type === "holds" && roundabout.unfair && toEvents(roundabout.unfair)).toBe("x (y)*");
    const straight = aMachine("a b c", [
      ["a", "x", "b"],
      ["b", "y", "c"],
    ]);
    expect(check(straight, "AF c")).toEqual({ type: "holds", unfair: undefined });
    expect(waits.type === "holds" && waits.unfair && toEvents(waits.unfair)).toBe("(wait)*");
  });

  it("is true of what stays as it is for ever, and a path that ends elsewhere just ends", () => {
    const ends = aMachine("a done!", [["a", "go", "done"]]);
    expect(ask(ends, "AG(done -> EX done)")).toBe("holds");
    expect(ask(ends, "AG(done -> AX a)")).toBe("fails: go");
    expect(ask(ends, "AG(done -> !EX a)")).toBe("holds");
    const stops = aMachine("a b", [["a", "go", "b"]]);
    expect(ask(stops, "AG(b -> EX true)")).toBe("fails: go");
    expect(ask(stops, "AG(b -> AX false)")).toBe("holds");
    expect(ask(stops, "AF b")).toBe("holds");
    expect(ask(stops, "EG(a | b)")).toBe("holds");
    const unfair = check(
      aMachine("a b c", [
        ["a", "x", "b"],
        ["b", "y", "a"],
        ["b", "z", "c"],
      ]),
      "EG a",
    );
    expect(unfair.type).toBe("fails");
  });

  it("shows the shortest walk, also where the nearest wrong state is not where it is seen soonest", () => {
    const machine = aMachine("start near far n1 n2 bad", [
      ["start", "a", "near"],
      ["near", "b", "n1"],
      ["n1", "c", "n2"],
      ["n2", "d", "bad"],
      ["start", "e", "far"],
      ["far", "f", "bad"],
    ]);
    expect(ask(machine, "AG((near | far) -> !EF bad)")).toBe("fails: e f");
  });

  it("begins where the shortest walk begins, where there are several beginnings", () => {
    const states = [{ id: "far", parent: "in" }, { id: "near", parent: "in" }, { id: "in" }, { id: "bad" }];
    const several = aBody("machine", {
      initial: "in",
      states,
      events: [],
      transitions: [
        { from: "far", event: "come", to: "near", kind: "forward" },
        { from: "near", event: "fall", to: "bad", kind: "forward" },
      ],
    });
    expect(check(several, "AG !bad")).toMatchObject({
      type: "fails",
      walk: { start: [{ state: "near" }], steps: [{ event: "fall" }] },
    });
  });

  it("begins in the first of them where the shortest walks are as long as each other", () => {
    const states = [{ id: "one", parent: "in" }, { id: "other", parent: "in" }, { id: "in" }, { id: "bad" }];
    const fall = { from: "in", event: "fall", to: "bad", kind: "forward" } as const;
    const several = aBody("machine", { initial: "in", states, events: [], transitions: [fall] });
    expect(check(several, "AG !bad")).toMatchObject({ walk: { start: [{ state: "one" }] } });
  });

  it("shows a walk by way of what the formula allows, though others are shorter", () => {
    const around = aMachine("a m n1 n2 goal", [
      ["a", "x", "m"],
      ["m", "y", "goal"],
      ["a", "z", "n1"],
      ["n1", "z", "n2"],
      ["n2", "z", "goal"],
    ]);
    expect(ask(around, "!E[!m U goal]")).toBe("fails: z z z");
    const beside = aMachine("a b far bad", [
      ["a", "x", "far"],
      ["b", "y", "bad"],
      ["far", "z", "bad"],
    ]);
    expect(ask(beside, "!EX EF bad")).toBe("fails: x z");
  });

  it("shows what is put off for ever without a look at the ways that would end it", () => {
    expect(putOff(session, "AX AF (gone | broken)")).toBe("freeze (retry)*");
    const exits = aMachine("a b", [
      ["a", "go", "b"],
      ["a", "wait", "a"],
    ]);
    expect(putOff(exits, "A[a U b]")).toBe("(wait)*");
    const rounds = aMachine("a b c d", [
      ["a", "go", "b"],
      ["b", "back", "a"],
      ["a", "set", "c"],
      ["c", "on", "d"],
      ["d", "home", "a"],
    ]);
    expect(putOff(rounds, "AF b")).toBe("(set on home)*");
  });

  it("names the states of a walk also where it asks for the last step", () => {
    expect(check(session, "AG !after(cancel)")).toMatchObject({
      walk: { steps: [{ to: [{ state: "frozen" }] }, { to: [{ state: "normal" }] }] },
    });
  });

  it("shows how it comes to a stop where that is sooner than how it goes wrong", () => {
    const machine = aMachine("a stop b c done!", [
      ["a", "finish", "done"],
      ["a", "halt", "stop"],
      ["a", "go", "b"],
      ["b", "go", "c"],
    ]);
    expect(ask(machine, "A[(a | b | stop) U is(final)]")).toBe("fails: halt");
  });

  it("finds the shortest of many walks through a formula of many levels without trying each", () => {
    const ring = Array.from({ length: 300 }, (_, at) => [`s${at}`, "on", `s${(at + 1) % 300}`] as const);
    const machine = aMachine(ring.map(([from]) => from).join(" "), ring);
    const verdict = check(machine, "AG AG AG AG AG AG !s250");
    expect(verdict.type === "fails" && verdict.walk.steps.length).toBe(250);
  });

  it("sees a state inside another as both, and inherits what the outer one does", () => {
    const nested = aBody("machine", {
      initial: "off",
      states: [
        { id: "off" },
        { id: "on", blackout: true },
        { id: "dim", parent: "on" },
        { id: "bright", parent: "on" },
      ],
      transitions: [
        { from: "off", event: "press", to: "dim", kind: "forward" },
        { from: "dim", event: "press", to: "bright", kind: "forward" },
        { from: "on", event: "release", to: "off", kind: "rollback" },
      ],
    });
    expect(ask(nested, "AG(bright -> on & is(blackout) & EX off)")).toBe("holds");
    expect(ask(nested, "AG !on")).toBe("fails: press");
  });

  it("asks a system for the last step only where it remembers it", () => {
    expect(toStateSpace(session).find({ type: "by", kind: "failure" })).toBeUndefined();
  });

  it("names each step of a walk, with the transition that it takes", () => {
    const verdict = check(session, "AG !broken");
    expect(verdict).toMatchObject({
      walk: {
        start: [{ machine: "", state: "idle" }],
        steps: [
          { event: "freeze", to: [{ machine: "", state: "frozen" }], kind: "forward", transition: 0 },
          { from: [{ machine: "", state: "frozen" }], event: "fail", kind: "failure", transition: 5 },
        ],
      },
    });
  });
});
