/** The answer to a name that nothing has. */
import { listNearest } from "#domain/nearest.ts";
import type { Problem } from "#domain/problem.ts";
import { fail, type Result } from "#domain/result.ts";

/** Lists what is near the name, else what there is, as long as that is a handful. */
export function notFound(what: string, name: string, known: readonly string[]): Result<never, Problem> {
  return fail({ type: "not-found", what, hint: toHint(listNearest(name, known), known) });
}

const MOST_NAMED = 30;

function toHint(nearest: readonly string[], known: readonly string[]): string {
  if (nearest.length > 0) return `near it: ${nearest.join(", ")}`;
  if (known.length === 0) return "there is none yet";
  const named = known.slice(0, MOST_NAMED).join(", ");
  return known.length > MOST_NAMED ? `among the ${known.length} there are: ${named}` : `there are: ${named}`;
}
