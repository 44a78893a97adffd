/** Addresses of walks, and how states and events are called in them. */
import { toNames, type Simulated, type Walk } from "#domain/machine/walk/simulator.ts";

interface WalkAddress {
  readonly steps: Walk["steps"];
  readonly from: string | undefined;
  readonly revision: number | undefined;
}

// Ids need no escaping, and the names of steps are made of them.
export function toWalkHref({ steps, from, revision }: WalkAddress): string {
  const query = [
    revision === undefined ? "" : `revision=${revision}`,
    from === undefined ? "" : `from=${from}`,
    steps.length === 0 ? "" : `walk=${toNames(steps)}`,
  ].filter((part) => part !== "");
  return `?${query.join("&")}#explore`;
}

/** What a state or an event is called where it is read. */
export interface NameOf {
  readonly state: (id: string) => string;
  readonly event: (id: string) => string;
}

export function toNameOf({ states, events }: Pick<Simulated, "states" | "events">): NameOf {
  const find = (list: Simulated["states"] | Simulated["events"], id: string) =>
    list.find((element) => element.id === id)?.label ?? id;
  return { state: (id) => find(states, id), event: (id) => find(events, id) };
}
