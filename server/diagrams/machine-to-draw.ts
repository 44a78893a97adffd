/** What a drawing of a machine is made of, where it is drawn against an older one. */
import { isComposition, type FindMachine } from "#domain/machine/state-space/composition.ts";
import type { MachineComparison } from "#domain/machine/difference/compare-machines.ts";
import type { RenameMaps } from "#domain/machine/difference/rename-map.ts";
import { machinesOf } from "#domain/machine/property/examine.ts";
import { toDrawn } from "#domain/machine/walk/product.ts";
import type { Machine } from "#domain/machine/schema.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import type { Spec } from "#domain/register/spec.ts";

/** A machine, and the older body that it is drawn against; a new one stands for itself. */
export interface MachineToDraw {
  readonly machine: Pick<RegisterRecord<"machine">, "slug" | "body">;
  readonly base: Machine | undefined;
  /** Where it leads over versions between the two, or over the parts of compositions. */
  readonly lineage?: RenameMaps;
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
  return isComposition(after) ? undefined : { machine: { slug, body: after }, base: before, lineage: diff.lineage };
}

export type NewMachine = MachineToDraw["machine"];

export const toNewToDraw = ({ slug, body }: NewMachine, spec: Spec): MachineToDraw | undefined =>
  toChangeToDraw(slug, body, undefined, machinesOf(spec));
