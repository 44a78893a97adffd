/** What a drawing of a machine is made of, as plain data that goes from thread to thread. */
import { isComposition, type FindMachine } from "#domain/machine/state-space/composition.ts";
import type { MachineComparison } from "#domain/machine/difference/compare-machines.ts";
import { toRenameMap, type RenameMap, type RenameMaps } from "#domain/machine/difference/rename-map.ts";
import { machinesOf } from "#domain/machine/property/examine.ts";
import { toDrawn } from "#domain/machine/walk/product.ts";
import type { Machine } from "#domain/machine/schema.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import type { Spec } from "#domain/register/spec.ts";

/** What became of each name over versions: the old one and the new one. */
export type NamePairs = Readonly<Record<keyof RenameMaps, RenameMap["pairs"]>>;

export const toPairs = ({ states, events }: RenameMaps): NamePairs => ({ states: states.pairs, events: events.pairs });

export const toLineage = ({ states, events }: NamePairs): RenameMaps => ({
  states: toRenameMap(states),
  events: toRenameMap(events),
});

/** A machine, and the older body that it is drawn against; a new one stands for itself. */
export interface MachineToDraw {
  readonly machine: Pick<RegisterRecord<"machine">, "slug" | "body">;
  readonly base: Machine | undefined;
  /** Where it leads over versions between the two, or over the parts of compositions. */
  readonly pairs?: NamePairs;
}

/** A new body, drawn against the older one where there is one; undefined for compositions that cannot be drawn so. */
export function toChangeToDraw(
  slug: string,
  body: Machine,
  comparison: MachineComparison | undefined,
  find: FindMachine,
): MachineToDraw | undefined {
  const drawn = toDrawn(body, find);
  if (!drawn.ok) return undefined;
  if (!comparison) return { machine: { slug, body: drawn.value }, base: undefined };
  const { before, after, diff } = comparison;
  if (isComposition(after)) return undefined;
  return { machine: { slug, body: after }, base: before, pairs: toPairs(diff.lineage) };
}

export type NewMachine = MachineToDraw["machine"];

export const toNewToDraw = ({ slug, body }: NewMachine, spec: Spec): MachineToDraw | undefined =>
  toChangeToDraw(slug, body, undefined, machinesOf(spec));
