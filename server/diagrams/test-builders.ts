/** Machines for tests of diagrams: each holds one thing that is hard to draw. */
import type { Transition } from "#domain/machine/schema.ts";
import { aRecord } from "#domain/test-builders.ts";

type Fields = NonNullable<Parameters<typeof aRecord<"machine">>[2]>;

const state = (id: string, rest: object = {}) => ({ id, ...rest });
const step = (from: string, event: string, to: string, kind: Transition["kind"] = "forward", rest: object = {}) => ({
  from,
  event,
  to,
  kind,
  ...rest,
});

const aMachine = (slug: string, states: Fields["states"], transitions: Fields["transitions"], rest: Fields = {}) =>
  aRecord("machine", slug, {
    title: `The ${slug} machine`,
    scope: "per host",
    summary: "Only drawn.",
    describes: { text: "nothing", implementation: "none" },
    initial: states?.[0]?.id,
    states,
    events: [],
    transitions,
    ...rest,
  });

export const aPlainMachine = aMachine(
  "plain",
  [
    state("idle"),
    state("frozen", { blackout: true }),
    state("leaked", { kind: "error" }),
    state("done", { kind: "final" }),
  ],
  [
    step("idle", "freeze", "frozen"),
    step("frozen", "unfreeze", "idle", "rollback"),
    step("frozen", "panic", "leaked", "failure"),
    step("frozen", "kexec", "done", "forward", { guard: "every file of every session that is open agrees" }),
  ],
);

/** The plain machine with one of everything: a state and ways that are new, gone, and changed, and another start. */
export const aChangedMachine = aMachine(
  "plain",
  [
    state("frozen", { blackout: true, description: "Nothing runs." }),
    state("idle"),
    state("thawing"),
    state("done", { kind: "final" }),
  ],
  [
    step("idle", "freeze", "frozen"),
    step("frozen", "unfreeze", "thawing", "rollback"),
    step("thawing", "resume", "idle", "rollback"),
    step("frozen", "kexec", "done", "forward", { guard: "every file agrees" }),
  ],
);

export const aMachineOfLoops = aMachine(
  "loops",
  [state("one"), state("two", { kind: "error" }), state("three", { kind: "final", blackout: true })],
  [
    step("one", "a_first_loop", "one"),
    step("one", "second", "one", "failure"),
    step("one", "third", "one", "rollback"),
    step("one", "fourth_is_longer", "one", "failure"),
    step("one", "go", "two"),
    step("two", "retry", "two"),
    step("two", "refused", "two", "failure"),
    step("two", "end", "three"),
    step("three", "read", "three"),
    step("three", "list", "three"),
    step("three", "close", "three"),
  ],
);

export const aMachineOfComposites = aMachine(
  "composites",
  [
    state("idle"),
    state("live", { label: "Running live update" }),
    state("prepared", { parent: "live" }),
    state("kexec", { parent: "live", blackout: true }),
    state("shutdown", { parent: "kexec" }),
    state("boot", { parent: "kexec" }),
    state("done", { kind: "final" }),
  ],
  [
    step("idle", "prepare", "prepared"),
    step("prepared", "reboot", "shutdown"),
    step("shutdown", "jump", "boot"),
    step("live", "abort", "idle", "rollback"),
    step("kexec", "finish", "done"),
    step("live", "poll", "live"),
  ],
);

export const aHostileMachine = aMachine(
  "hostile",
  [
    state("root", { label: "<script>alert(1)</script>" }),
    state("note", { label: "direction LR" }),
    state("state", { label: 'a;b::c "q" `code` *x* _y_ #35; &lt;' }),
    state("a-b", { label: "]]></style><img src=x onerror=alert(1)>" }),
    state("a_b", { label: "内核 Ядро 😀 مرحبا" }),
  ],
  [
    step("root", "onload", "note", "forward", { guard: "%%{init: {'theme':'dark'}}%% <br/> javascript:alert(1)" }),
    step("note", "e", "state", "failure"),
    step("state", "link", "a-b"),
    step("a-b", "code", "a_b", "rollback"),
    step("a_b", "arrow", "root"),
  ],
  {
    title: '"><script>alert(1)</script>',
    events: [
      { id: "link", label: "[link](javascript:alert(1))", raisedBy: "kernel" },
      { id: "code", label: "style:#59;", raisedBy: "kernel" },
      { id: "arrow", label: "--> s_root : x", raisedBy: "kernel" },
    ],
  },
);

/** A chain of states with `steps` arrows. */
export const aLongMachine = (steps: number) =>
  aMachine(
    "long",
    Array.from({ length: Math.min(steps, 300) + 1 }, (_, index) => state(`s${index}`)),
    Array.from({ length: steps }, (_, index) => step(`s${index % 300}`, "next", `s${(index % 300) + 1}`)),
  );

/** A machine as large as people still draw, and wide: each state goes on to two, some go back, some fail from afar. */
export const aMachineOfMany = (count: number) =>
  aMachine(
    "many",
    [
      ...Array.from({ length: count - 1 }, (_, index) => state(`phase_${index}`, { blackout: index % 9 === 4 })),
      state("given_up", { kind: "error" }),
    ],
    Array.from({ length: count - 2 }, (_, index) => index + 1).flatMap((index) => {
      const before = `phase_${Math.floor((index - 1) / 2)}`;
      const here = `phase_${index}`;
      return [
        step(before, `go_on_${index}`, here),
        ...(index % 4 === 3 ? [step(here, "back", before, "rollback")] : []),
        ...(index % 9 === 5 ? [step(here, "fail", "given_up", "failure", { guard: "a file refuses" })] : []),
      ];
    }),
  );
