/** What differs between two bodies of a record: worked out at once, or where they are large on a thread, and kept. */
import type { Machine } from "#domain/machine/schema.ts";
import type { Change } from "#domain/register/record/diff.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import type { MeaningShown } from "#exports/machine-meaning.ts";
import {
  toLineageOf,
  workOutDifference,
  type DifferenceOrder,
  type WorkedOut,
} from "#server/register/compare-bodies.ts";
import { isLarge } from "#server/register/machine-facts.ts";
import type { MachineToDraw } from "#server/diagrams/machine-to-draw.ts";
import type { Register } from "#server/register/register.ts";
import { openWorkOfSpec } from "#server/register/work-of-spec.ts";
import type { DoWork, Overload } from "#server/work/work.ts";

interface DifferenceFound {
  readonly changes: readonly Change[];
  readonly machine?: { readonly meaning: MeaningShown; readonly toDraw: MachineToDraw | undefined };
}

/** Up to so many characters of both as JSON others do not notice, nor up to what is no large machine. */
const MOST_AT_ONCE = 60_000;
/** Of one Spec; a difference of the largest bodies has a megabyte or two. */
const MOST_KEPT = 20;

type Found = Result<DifferenceFound, Overload>;
const findOrStart = openWorkOfSpec<DifferenceFound>(MOST_KEPT);

/** `name` tells these two bodies from all others of the record. */
export async function findDifference(
  { work }: Pick<Register, "work">,
  spec: Spec,
  name: string,
  order: Omit<DifferenceOrder, "revision">,
): Promise<Found> {
  const whole = { ...order, revision: spec.revision };
  if (!isDear(whole, spec)) return ok(toFound(workOutDifference(whole, spec)));
  return findOrStart(spec, `${order.kind} ${order.slug} ${name}`, () => askFor(work, whole));
}

function isDear({ kind, before, after }: DifferenceOrder, spec: Spec): boolean {
  if (JSON.stringify(before).length + JSON.stringify(after).length > MOST_AT_ONCE) return true;
  return kind === "machine" && [before, after].some((body) => isLarge({ body: body as Machine }, spec));
}

async function askFor(work: DoWork, order: DifferenceOrder): Promise<Found> {
  const done = await work("difference", order);
  return done.ok ? ok(toFound(done.value)) : done;
}

function toFound({ changes, machine }: WorkedOut): DifferenceFound {
  if (!machine) return { changes };
  const { meaning, toDraw } = machine;
  if (!toDraw) return { changes, machine: { meaning, toDraw: undefined } };
  const { pairs, ...rest } = toDraw;
  return { changes, machine: { meaning, toDraw: { ...rest, ...(pairs && { lineage: toLineageOf(pairs) }) } } };
}
