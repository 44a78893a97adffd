import { toReadable } from "#domain/machine/walk/product.ts";
import type { Problem } from "#domain/problem.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { fail, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import { findProduct } from "#server/register/machine-facts.ts";
import type { Diagram, Register } from "#server/register/register.ts";

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
