/**
 * Whether every sequence of events that is legal in one machine is legal in another, by search over both. Names of
 * states do not count, and a guard may always be true; what a sequence leads to is judge-steps.ts.
 */
import { groupBy } from "#domain/group-by.ts";
import type { RenameMap } from "#domain/machine/difference/rename-map.ts";
import { flatten, type FlatMachine } from "#domain/machine/flatten.ts";
import type { Machine } from "#domain/machine/schema.ts";

export type SequenceVerdict =
  | { readonly type: "all" }
  /** The shortest one, in the names of the first machine: its last event has no place in the second. */
  | { readonly type: "not-all"; readonly events: readonly string[] }
  | { readonly type: "undecided"; readonly bound: number };

export interface SequencesCompared {
  /** What was legal before, in the newer body. */
  readonly kept: SequenceVerdict;
  /** What is legal now, in the older body. */
  readonly known: SequenceVerdict;
}

/** Steps looked at. Two versions of one machine rarely take more than each has transitions, a few times over. */
const BOUND = 500_000;

export function compareSequences(before: Machine, after: Machine, events: RenameMap, bound = BOUND): SequencesCompared {
  const [older, newer] = [flatten(before), flatten(after)];
  return {
    kept: findForeign(older, newer, events.onward, bound),
    known: findForeign(newer, older, events.back, bound),
  };
}

interface Node {
  readonly state: string;
  readonly others: readonly string[];
  readonly event?: string;
  readonly before?: Node;
}

/** Breadth first, so that the first sequence that is found is a shortest one. */
function findForeign(
  one: FlatMachine,
  other: FlatMachine,
  translate: (event: string) => readonly string[],
  bound: number,
): SequenceVerdict {
  const steps = groupBy(one.transitions, ({ from }) => from);
  const otherSteps = groupBy(other.transitions, ({ from }) => from);
  const seen = new Set<string>();
  const queue: Node[] = [];
  let looked = 0;
  const add = (node: Node): void => {
    const key = `${node.state} ${node.others.join(" ")}`;
    if (!seen.has(key)) queue.push(node);
    seen.add(key);
  };
  for (const state of one.initial) add({ state, others: [...other.initial].sort() });
  // An array is walked over what is added on the way, too.
  for (const node of queue) {
    for (const { to, transition } of steps.get(node.state) ?? []) {
      const { event } = transition;
      const ways = node.others.flatMap((state) => otherSteps.get(state) ?? []);
      // Of a composite state that leads to itself each state inside has as many as there are of them.
      looked += 1 + ways.length;
      if (looked > bound) return { type: "undecided", bound };
      const names = new Set(translate(event));
      const reached = new Set(ways.filter((way) => names.has(way.transition.event)).map((way) => way.to));
      const next: Node = { state: to, others: [...reached].sort(), event, before: node };
      if (reached.size === 0) return { type: "not-all", events: listEvents(next) };
      add(next);
    }
  }
  return { type: "all" };
}

function listEvents(last: Node): readonly string[] {
  const events: string[] = [];
  for (let node: Node | undefined = last; node?.event !== undefined; node = node.before) events.unshift(node.event);
  return events;
}
