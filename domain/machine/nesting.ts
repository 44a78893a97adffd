/** Which states are inside which. A ring of parents, which is an error, ends where it closes. What they inherit is flatten.ts. */
interface Nested {
  readonly parent?: string | undefined;
}

/** The states around a state, the nearest first. */
export function listAncestors(id: string, byId: ReadonlyMap<string, Nested>): string[] {
  const ancestors: string[] = [];
  let parent = byId.get(id)?.parent;
  while (parent !== undefined && parent !== id && byId.has(parent) && !ancestors.includes(parent)) {
    ancestors.push(parent);
    parent = byId.get(parent)?.parent;
  }
  return ancestors;
}

/** The states that hold others. */
export const findComposites = (byId: ReadonlyMap<string, Nested>): ReadonlySet<string> =>
  new Set([...byId.keys()].flatMap((id) => listAncestors(id, byId)));

/** How many transitions there are between innermost states, where one of a composite stands for one of each inside. */
export function countFlatTransitions(
  states: readonly (Nested & { readonly id: string })[],
  transitions: readonly { readonly from: string; readonly to: string }[],
): number {
  const byId = new Map(states.map((state) => [state.id, state]));
  const composites = findComposites(byId);
  const inside = new Map<string, number>();
  for (const id of byId.keys())
    if (!composites.has(id))
      for (const around of [id, ...listAncestors(id, byId)]) inside.set(around, (inside.get(around) ?? 0) + 1);
  const count = (id: string): number => inside.get(id) ?? 0;
  return transitions.reduce((sum, { from, to }) => sum + count(from) * count(to), 0);
}
