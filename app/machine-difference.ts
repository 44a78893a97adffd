/** What differs between two bodies of a machine, for pages: by meaning, and drawn. */
import { compareMachines } from "#domain/machine/difference/compare-machines.ts";
import { toLineageBetween } from "#domain/machine/difference/lineage.ts";
import type { Machine } from "#domain/machine/schema.ts";
import type { Version } from "#domain/record/record.ts";
import { requireRegister } from "#server/register.ts";
import { toMeaningShown, type MeaningShown } from "#ui/kinds/machine/meaning-facts.ts";

interface MachineDifferenceShown {
  readonly meaning: MeaningShown;
  readonly svg: string | null;
}

/** Undefined for records that are no machines. */
export async function toMachineDifference(
  versions: readonly Version[],
  from: number,
  to: number,
): Promise<MachineDifferenceShown | undefined> {
  const machines = versions.filter((version): version is Version<"machine"> => version.kind === "machine");
  const before = machines.find(({ number }) => number === from);
  const after = machines.find(({ number }) => number === to);
  if (!before || !after) return undefined;
  const lineage = toLineageBetween(machines, from, to);
  const drawn = await requireRegister().drawDifference(after, before.body, lineage);
  return {
    meaning: toMeaningShown(compareMachines(before.body, after.body, lineage), before.body, after.body),
    svg: drawn.ok ? drawn.value.svg : null,
  };
}

/** Against the version that it is proposed to follow. */
export async function toProposedDifference(
  slug: string,
  before: Machine,
  after: Machine,
): Promise<MachineDifferenceShown> {
  const drawn = await requireRegister().drawDifference({ slug, body: after }, before);
  return {
    meaning: toMeaningShown(compareMachines(before, after), before, after),
    svg: drawn.ok ? drawn.value.svg : null,
  };
}
