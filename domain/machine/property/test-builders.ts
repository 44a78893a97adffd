/** Machines that are made for each other, for the tests of compositions. */
import type { RegisterRecord } from "#domain/register/record/record.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { aBody, aRecord } from "#domain/test-builders.ts";

type Arrow = readonly [from: string, event: string, to: string, kind?: "forward" | "rollback" | "failure"];

/** `name!` is a final state, `namex` an error state; it starts in the first. */
export function aMachine(states: string, arrows: readonly Arrow[], more: Partial<Machine> = {}): Machine {
  const named = states.split(" ").map((id) => ({
    id: id.replace(/[!x]$/, ""),
    kind: id.endsWith("!") ? ("final" as const) : id.endsWith("x") ? ("error" as const) : ("normal" as const),
  }));
  const [{ id: initial } = { id: "" }] = named;
  return aBody("machine", {
    initial,
    states: named,
    events: [...new Set(arrows.map(([, event]) => event))].map((id) => ({ id, raisedBy: "unknown" as const })),
    transitions: arrows.map(([from, event, to, kind = "forward"]) => ({ from, event, to, kind })),
    ...more,
  });
}

type Renamed = Readonly<Record<string, string>>;

/** Parts as `{ name: [machine, { event: as }] }`. */
export const aComposition = (
  parts: Readonly<Record<string, readonly [machine: string, renamed?: Renamed]>>,
  more: Partial<Machine> = {},
): Machine =>
  aBody("machine", {
    initial: undefined,
    states: [],
    events: [],
    transitions: [],
    composes: Object.entries(parts).map(([id, [machine, renamed = {}]]) => ({
      id,
      machine,
      events: Object.entries(renamed).map(([event, as]) => ({ event, as })),
    })),
    ...more,
  });

export const machineRecord = (slug: string, body: Machine): RegisterRecord<"machine"> => aRecord("machine", slug, body);
