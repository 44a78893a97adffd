import type { Bodies } from "#domain/kinds.ts";
import { diffMachines, isDrawnOtherwise } from "#domain/machine/diff.ts";
import { parseBody } from "#domain/parse.ts";
import type { ProposedChange } from "#domain/proposal/schema.ts";
import type { Version } from "#domain/record/record.ts";
import { requireRegister } from "#server/register.ts";
import type { RecordChange } from "#ui/proposals/view.ts";

/** What a proposal changes of a machine, drawn into it; nothing for records of other kinds. */
export async function drawChange(
  change: ProposedChange,
  versions: readonly Version[],
): Promise<RecordChange["drawing"]> {
  if (change.kind !== "machine" || change.op === "retire") return undefined;
  const parsed = parseBody("machine", change.body);
  if (!parsed.ok) return undefined;
  const base = change.op === "update" ? versions.find(({ number }) => number === change.base)?.body : undefined;
  // What changes elsewhere in the record is told in words; a diagram with no sign in it would tell nothing.
  if (base && !isDrawnOtherwise(diffMachines(base as Bodies["machine"], parsed.value))) return undefined;
  const drawn = await requireRegister().drawDifference(
    { slug: change.slug, body: parsed.value },
    base as Bodies["machine"] | undefined, // versions of a machine
  );
  return { isDifference: base !== undefined, svg: drawn.ok ? drawn.value.svg : null };
}
