/** What differs between two bodies of a record, as plain data that goes from thread to thread. */
import type { Bodies } from "#domain/register/kinds.ts";
import { compareVersions } from "#domain/machine/difference/compare-versions.ts";
import { machinesOf } from "#domain/machine/property/examine.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { diffBodies, type Change } from "#domain/register/record/diff.ts";
import type { KindName } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";
import { toMeaningShown, type MeaningShown } from "#exports/machine-meaning.ts";
import { toChangeToDraw, toLineage, type MachineToDraw, type NamePairs } from "#server/diagrams/machine-to-draw.ts";

export interface DifferenceOrder {
  readonly kind: KindName;
  readonly slug: string;
  readonly before: Bodies[KindName];
  readonly after: Bodies[KindName];
  /** Of machines: what became of each name over versions between the two; left out where there are none. */
  readonly pairs?: NamePairs;
  /** Where the machines are found that one is made of. */
  readonly revision: number;
}

export interface WorkedOut {
  readonly changes: readonly Change[];
  /** Of machines. */
  readonly machine?: { readonly meaning: MeaningShown; readonly toDraw: MachineToDraw | undefined };
}

export function workOutDifference(order: DifferenceOrder, spec: Spec): WorkedOut {
  const changes = diffBodies(order.before as never, order.after as never); // both of one kind
  if (order.kind !== "machine") return { changes };
  const { slug, before, after, pairs } = order as DifferenceOrder & {
    readonly before: Machine;
    readonly after: Machine;
  };
  const find = machinesOf(spec);
  const comparison = compareVersions(before, after, find, pairs && toLineage(pairs));
  const toDraw = toChangeToDraw(slug, after, comparison, find);
  return { changes, machine: { meaning: toMeaningShown(comparison), toDraw } };
}
