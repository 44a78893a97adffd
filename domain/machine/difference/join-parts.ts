/**
 * Two bodies of a composition as one machine each, so that what their parts do together can be compared step by step.
 * Both with the same parts: what has become of a part itself is a difference of that machine.
 */
import { groupBy } from "#domain/group-by.ts";
import { isComposition, type FindMachine } from "#domain/machine/state-space/composition.ts";
import { toRenameMaps, toRenameMap, type RenameMaps } from "#domain/machine/difference/rename-map.ts";
import { examine } from "#domain/machine/property/examine.ts";
import { itemAt } from "#domain/machine/item-at.ts";
import { toProduct } from "#domain/machine/walk/product.ts";
import type { Machine, MachinePart } from "#domain/machine/schema.ts";

export interface Joined {
  readonly before: Machine;
  readonly after: Machine;
  /** A combination becomes those with the same states in the parts that both have: none, one or several. */
  readonly lineage: RenameMaps;
}

/**
 * Undefined where there is nothing to join, where it would be too large, and where each has a part that the other has
 * not: which combination of the one has become which of the other, nobody can say then.
 */
export function joinParts(before: Machine, after: Machine, find: FindMachine): Joined | undefined {
  if (!isComposition(before) || !isComposition(after)) return undefined;
  const shared = before.composes.flatMap((part, place): readonly (readonly [number, number])[] => {
    const other = after.composes.findIndex((one) => isSamePart(part, one));
    return other < 0 ? [] : [[place, other]];
  });
  if (shared.length < Math.min(before.composes.length, after.composes.length)) return undefined;
  const [older, newer] = [listCombinations(before, find), listCombinations(after, find)];
  if (!older || !newer) return undefined;
  const toKeys = ({ ids, toStates }: Listed, side: 0 | 1): readonly (readonly [string, string])[] =>
    ids.map((id, at) => [id, shared.map((places) => itemAt(toStates(at), places[side])).join(" ")]);
  const byKey = groupBy(toKeys(newer, 1), ([, key]) => key);
  const pairs = toKeys(older, 0).flatMap(([id, key]) => (byKey.get(key) ?? []).map(([name]) => [id, name] as const));
  return {
    before: older.product,
    after: newer.product,
    lineage: { states: toRenameMap(pairs), events: toRenameMaps(older.product, newer.product).events },
  };
}

const isSamePart = (one: MachinePart, other: MachinePart): boolean =>
  one.id === other.id && one.machine === other.machine;

interface Listed {
  readonly product: Machine;
  readonly ids: readonly string[];
  /** Of the combination at a place: the states of its parts, in their order. */
  readonly toStates: (at: number) => readonly string[];
}

function listCombinations(machine: Machine, find: FindMachine): Listed | undefined {
  const product = toProduct(machine, find);
  const { stateSpace: system } = examine(machine, find);
  if (!product.ok || !system.ok) return undefined;
  const { toName } = system.value;
  return {
    product: product.value,
    ids: product.value.states.map(({ id }) => id),
    toStates: (at) => toName(at).map(({ state }) => state),
  };
}
