/** Which states can be reached from which, over the transitions of a flattened machine. Guards are not looked into. */
import type { FlatTransition } from "#domain/machine/flatten.ts";

type Edge = Pick<FlatTransition, "from" | "to">;

/** Every state that can be reached from `starts`, with them; never going on from a state of `stop`. */
export const listReachable = (
  edges: readonly Edge[],
  starts: readonly string[],
  stop: ReadonlySet<string> = new Set(),
): Set<string> => spread(groupBy(edges, "from", "to"), starts, stop);

/** Every state from which one of `goals` can be reached, with them; never by way of a state of `avoid`. */
export const listReaching = (
  edges: readonly Edge[],
  goals: readonly string[],
  avoid: ReadonlySet<string> = new Set(),
): Set<string> =>
  spread(
    groupBy(
      edges.filter(({ from }) => !avoid.has(from)),
      "to",
      "from",
    ),
    goals,
    new Set(),
  );

function spread(next: ReadonlyMap<string, readonly string[]>, starts: readonly string[], stop: ReadonlySet<string>) {
  const seen = new Set(starts);
  // A Set is walked in the order of insertion, and what is added on the way is walked too.
  for (const state of seen) if (!stop.has(state)) for (const other of next.get(state) ?? []) seen.add(other);
  return seen;
}

function groupBy(edges: readonly Edge[], key: "from" | "to", value: "from" | "to"): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const edge of edges) {
    const group = groups.get(edge[key]);
    if (group) group.push(edge[value]);
    else groups.set(edge[key], [edge[value]]);
  }
  return groups;
}
