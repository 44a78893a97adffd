import { describe, expect, it } from "vitest";
import { createMachine, getInitialSnapshot, getNextSnapshot, type AnyStateMachine } from "xstate";
import { listEvents } from "#domain/machine/events.ts";
import { flatten } from "#domain/machine/flatten.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { aMachine, heading, hostile, nested, requireText } from "#notations/writing/test-builders.ts";
import { readMachines } from "#server/content/machine-test-builders.ts";
import { toXState } from "#notations/xstate/write.ts";

/** The machine as XState runs it, with the guards that are named true and all others false. */
function toRunning(machine: Machine, isTrue: (guard: string) => boolean): AnyStateMachine {
  const guards = [...new Set(machine.transitions.flatMap(({ guard }) => guard ?? []))];
  const config: unknown = JSON.parse(requireText(toXState(machine, heading)));
  return createMachine(config as Parameters<typeof createMachine>[0]).provide({
    guards: Object.fromEntries(guards.map((guard) => [guard, () => isTrue(guard)])),
  });
}

const innermost = (value: unknown): string => {
  if (typeof value === "string") return value;
  const [inside] = Object.values(value as object); // there are no parallel states
  return innermost(inside);
};

/** Where XState is after an event in a state, whatever the way there. */
function findNext(running: AnyStateMachine, path: readonly string[], event: string): string {
  const value = path.reduceRight<unknown>(
    (inside, name) => (inside === undefined ? name : { [name]: inside }),
    undefined,
  );
  // A nested value is none of a machine whose states the compiler does not know.
  const snapshot = running.resolveState({ value: value as string, context: {}, status: "active" });
  return innermost(getNextSnapshot(running, snapshot, { type: event }).value);
}

function expectSameSteps(machine: Machine) {
  const { states, transitions } = flatten(machine);
  const pathOf = (id: string): readonly string[] => {
    const parent = machine.states.find((state) => state.id === id)?.parent;
    return [...(parent === undefined ? [] : pathOf(parent)), id];
  };
  const guards = [...new Set(machine.transitions.flatMap(({ guard }) => guard ?? []))];
  for (const only of [undefined, ...guards]) {
    const running = toRunning(machine, (guard) => guard === only);
    expect(innermost(getInitialSnapshot(running).value)).toBe(machine.initial);
    for (const { id } of states) {
      for (const event of listEvents(machine)) {
        const ways = transitions.filter(({ from, transition }) => from === id && transition.event === event);
        const way =
          ways.find(({ transition }) => transition.guard !== undefined && transition.guard === only) ??
          ways.find(({ transition }) => transition.guard === undefined);
        expect(findNext(running, pathOf(id), event), `${id} ${event} ${only}`).toBe(way?.to ?? id);
      }
    }
  }
}

describe("a machine as XState", () => {
  it("takes every transition where the machine does, and no other", () => expectSameSteps(nested));

  it("runs whatever ids and guards are called", () => expectSameSteps(hostile));

  it("runs each machine of the register", async () => {
    for (const { machine } of await readMachines()) expectSameSteps(machine);
  }, 60_000);

  it("starts inside of a composite where the machine does", () => expectSameSteps({ ...nested, initial: "again" }));

  it("keeps what XState has no word for", () => {
    expect(JSON.parse(requireText(toXState(nested, heading)))).toMatchObject({
      id: "machines/light",
      meta: {
        initial: "idle",
        events: expect.arrayContaining([{ id: "begin", label: "begin (all)", raisedBy: "userspace" }]),
      },
      states: {
        live: {
          on: { cancel: [{ target: "#idle", meta: { kind: "rollback" } }] },
          states: { copy: { meta: { label: "pre copy" }, states: { again: { meta: { blackout: true } } } } },
        },
        broken: { meta: { kind: "error" } },
        end: { type: "final" },
      },
    });
  });

  it("is the same bytes for the same version", () =>
    expect(requireText(toXState(structuredClone(hostile), heading))).toBe(requireText(toXState(hostile, heading))));

  const step = { from: "off", event: "press", to: "on", kind: "forward" };
  it.each([
    {
      title: "a choice without guards",
      machine: aMachine({ transitions: [step, { ...step, to: "off" }] }),
      reason: /two transitions take `press`/,
    },
    {
      title: "a final state that is left",
      machine: aMachine({ states: [{ id: "off", kind: "final" }, { id: "on" }] }),
      reason: /`off` is final/,
    },
  ])("refuses $title and says why", ({ machine, reason }) => {
    expect(toXState(machine, heading)).toMatchObject({ ok: false, failure: expect.stringMatching(reason) });
  });
});
