/** What differs between two bodies of a record, for pages: field by field, and of a machine by meaning and drawn. */
import { toRenameMapsBetween } from "#domain/machine/difference/rename-map.ts";
import type { Version } from "#domain/register/record/record.ts";
import type { Spec } from "#domain/register/spec.ts";
import type { DifferenceShown } from "#exports/difference-shown.ts";
import { toFormMessage } from "#forms/form-message.ts";
import { toPairs } from "#server/diagrams/machine-to-draw.ts";
import type { DifferenceOrder } from "#server/register/compare-bodies.ts";
import { findDifference } from "#server/register/difference.ts";
import type { Register } from "#server/register/register.ts";

type Drawing = Pick<Register, "work" | "drawDifference">;

/** Two versions of a record, of which `versions` are all. */
export async function toVersionDifference(
  register: Drawing,
  spec: Spec,
  versions: readonly Version[],
  before: Version,
  after: Version,
): Promise<DifferenceShown> {
  const machines = versions.filter((version): version is Version<"machine"> => version.kind === "machine");
  const pairs = machines.length > 0 && toPairs(toRenameMapsBetween(machines, before.number, after.number));
  const { kind, slug } = after;
  const order = { kind, slug, before: before.body, after: after.body, ...(pairs && { pairs }) };
  return toDifferenceShown(register, spec, `versions ${before.number} ${after.number}`, order);
}

export async function toDifferenceShown(
  register: Drawing,
  spec: Spec,
  name: string,
  order: Omit<DifferenceOrder, "revision">,
): Promise<DifferenceShown> {
  const found = await findDifference(register, spec, name, order);
  if (!found.ok) return { changes: [], error: toFormMessage(found.failure) };
  const { changes, machine } = found.value;
  if (!machine) return { changes };
  const drawn = machine.toDraw && (await register.drawDifference(machine.toDraw));
  return {
    changes,
    machine: { meaning: machine.meaning, ...(drawn && { svg: drawn.ok ? drawn.value.svg : null }) },
  };
}
