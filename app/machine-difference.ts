/** What differs between two bodies of a machine, for pages: by meaning, and drawn. */
import { isComposition } from "#domain/machine/composition.ts";
import { compareMachines } from "#domain/machine/difference/compare-machines.ts";
import { toLineageBetween } from "#domain/machine/difference/lineage.ts";
import type { Machine } from "#domain/machine/schema.ts";
import type { Version } from "#domain/record/record.ts";
import { requireRegister, type Register } from "#server/register.ts";
import { toMeaningShown, type MeaningShown } from "#ui/kinds/machine/meaning-facts.ts";

interface MachineDifferenceShown {
  readonly meaning: MeaningShown;
  /** Left out for what is made of other machines, which are drawn. */
  readonly svg?: string | null;
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
  return {
    meaning: toMeaningShown(compareMachines(before.body, after.body, lineage), before.body, after.body),
    ...(await draw(after, before.body, lineage)),
  };
}

/** Against the version that it is proposed to follow. */
export async function toProposedDifference(
  slug: string,
  before: Machine,
  after: Machine,
): Promise<MachineDifferenceShown> {
  return {
    meaning: toMeaningShown(compareMachines(before, after), before, after),
    ...(await draw({ slug, body: after }, before)),
  };
}

async function draw(...[machine, base, lineage]: Parameters<Register["drawDifference"]>) {
  if (isComposition(machine.body)) return {};
  const drawn = await requireRegister().drawDifference(machine, base, lineage);
  return { svg: drawn.ok ? drawn.value.svg : null };
}
