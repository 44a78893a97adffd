/** What differs between two bodies of a record: worked out at once, or where they are large on a thread, and kept. */
import type { Machine } from "#domain/machine/schema.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import { workOutDifference, type DifferenceOrder, type WorkedOut } from "#server/register/compare-bodies.ts";
import { isLarge } from "#server/register/machine-facts.ts";
import type { Register } from "#server/register/register.ts";
import { openWorkOfSpec } from "#server/register/work-of-spec.ts";
import type { Overload } from "#server/work/work.ts";

/** Up to so many characters of both as JSON others do not notice, nor up to what is no large machine. */
const MOST_AT_ONCE = 60_000;
/** Of one Spec; a difference of the largest bodies has a megabyte or two. */
const MOST_KEPT = 20;

const findOrStart = openWorkOfSpec<WorkedOut>(MOST_KEPT);

/** `name` tells these two bodies from all others of the record. */
export async function findDifference(
  { work }: Pick<Register, "work">,
  spec: Spec,
  name: string,
  order: Omit<DifferenceOrder, "revision">,
): Promise<Result<WorkedOut, Overload>> {
  const whole = { ...order, revision: spec.revision };
  if (!isDear(whole, spec)) return ok(workOutDifference(whole, spec));
  return findOrStart(spec, `${order.kind} ${order.slug} ${name}`, () => work("difference", whole));
}

function isDear({ kind, before, after }: DifferenceOrder, spec: Spec): boolean {
  if (JSON.stringify(before).length + JSON.stringify(after).length > MOST_AT_ONCE) return true;
  return kind === "machine" && [before, after].some((body) => isLarge({ body: body as Machine }, spec));
}
