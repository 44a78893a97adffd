/** What differs between two bodies of a machine, for pages: by meaning, and drawn. */
import { compareVersions } from "#domain/machine/difference/compare-versions.ts";
import { toLineageBetween, type Lineage } from "#domain/machine/difference/lineage.ts";
import { machinesOf } from "#domain/machine/examine.ts";
import type { Machine } from "#domain/machine/schema.ts";
import type { Version } from "#domain/record/record.ts";
import type { Spec } from "#domain/spec.ts";
import { toChangeToDraw } from "#server/draw-machine.ts";
import { requireRegister } from "#server/register.ts";
import { toMeaningShown, type MeaningShown } from "#ui/kinds/machine/meaning-facts.ts";

interface MachineDifferenceShown {
  readonly meaning: MeaningShown;
  /** Left out for compositions that are too large to draw, or whose parts could not be compared. */
  readonly svg?: string | null;
}

/** Undefined for records that are no machines. */
export async function toMachineDifference(
  spec: Spec,
  versions: readonly Version[],
  from: number,
  to: number,
): Promise<MachineDifferenceShown | undefined> {
  const machines = versions.filter((version): version is Version<"machine"> => version.kind === "machine");
  const before = machines.find(({ number }) => number === from);
  const after = machines.find(({ number }) => number === to);
  if (!before || !after) return undefined;
  return toDifferenceShown(spec, after.slug, before.body, after.body, toLineageBetween(machines, from, to));
}

/** Two bodies of one machine; the lineage leads over versions between the two. Parts are as they are in `spec`. */
export async function toDifferenceShown(
  spec: Spec,
  slug: string,
  before: Machine,
  after: Machine,
  lineage?: Lineage,
): Promise<MachineDifferenceShown> {
  const find = machinesOf(spec);
  const comparison = compareVersions(before, after, find, lineage);
  const change = toChangeToDraw(slug, after, comparison, find);
  const drawn = change && (await requireRegister().drawDifference(change));
  return {
    meaning: toMeaningShown(comparison),
    ...(drawn && { svg: drawn.ok ? drawn.value.svg : null }),
  };
}
