import { isComposition, type FindMachine } from "#domain/machine/composition.ts";
import type { MachineComparison } from "#domain/machine/difference/compare-machines.ts";
import { toDrawn, toReadable } from "#domain/machine/product.ts";
import type { Machine } from "#domain/machine/schema.ts";
import type { Problem } from "#domain/problem.ts";
import type { RegisterRecord } from "#domain/record/record.ts";
import { toRecordId } from "#domain/reference.ts";
import { fail, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/spec.ts";
import { findProduct } from "#server/machine-facts.ts";
import type { Diagram, MachineToDraw, Register } from "#server/register.ts";

/** A machine for its page; of a composition its combinations, with the parts as they are in `spec`. */
export async function drawMachine(
  register: Pick<Register, "draw" | "work">,
  machine: RegisterRecord<"machine">,
  spec: Spec,
): Promise<Result<Diagram, Problem>> {
  const drawn = toReadable(machine.body, await findProduct(register, machine, spec));
  if (drawn.ok) return register.draw({ ...machine, body: drawn.value }, "page");
  return fail({ type: "not-expressible", what: toRecordId("machine", machine.slug), reason: drawn.failure });
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
