/** Which states can be reached from which, over the transitions of a flattened machine. Guards are not looked into. */
import { groupBy } from "#domain/group-by.ts";
import type { FlatTransition } from "#domain/machine/flatten.ts";

type Edge = Pick<FlatTransition, "from" | "to">;

/** Every state that can be reached from `starts`, with them; never going on from a state of `stop`. */
export const listReachable = (
  edges: readonly Edge[],
  starts: readonly string[],
  stop: ReadonlySet<string> = new Set(),
): Set<string> => spread(edges, "from", "to", starts, stop);

/** Every state from which one of `goals` can be reached, with them; never by way of a state of `avoid`. */
export const listReaching = (
  edges: readonly Edge[],
  goals: readonly string[],
  avoid: ReadonlySet<string> = new Set(),
): Set<string> =>
  spread(
    edges.filter(({ from }) => !avoid.has(from)),
    "to",
    "from",
    goals,
    new Set(),
  );

function spread(
  edges: readonly Edge[],
  here: keyof Edge,
  there: keyof Edge,
  starts: readonly string[],
  stop: ReadonlySet<string>,
): Set<string> {
  const next = groupBy(edges, (edge) => edge[here]);
  const seen = new Set(starts);
  // A Set is walked in the order of insertion, and what is added on the way is walked too.
  for (const state of seen) if (!stop.has(state)) for (const edge of next.get(state) ?? []) seen.add(edge[there]);
  return seen;
}
