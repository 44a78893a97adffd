import { parseBody } from "#domain/parse.ts";
import type { ProposedChange } from "#domain/proposal/schema.ts";
import type { Spec } from "#domain/spec.ts";
import { findNewToDraw } from "#server/register/machine-facts.ts";
import { requireRegister } from "#server/register/register.ts";
import type { RecordChange } from "#ui/proposals/view.ts";

/** A machine that a proposal would make; nothing for records of other kinds. */
export async function drawNew(
  spec: Spec,
  change: Extract<ProposedChange, { op: "create" }>,
): Promise<RecordChange["drawing"]> {
  if (change.kind !== "machine") return undefined;
  const parsed = parseBody("machine", change.body);
  if (!parsed.ok) return undefined;
  const register = requireRegister();
  const machine = await findNewToDraw(register, { slug: change.slug, body: parsed.value }, spec);
  if (!machine) return undefined;
  const drawn = await register.drawDifference(machine);
  return { isDifference: false, svg: drawn.ok ? drawn.value.svg : null };
}
