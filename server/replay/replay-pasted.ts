/** A log that somebody pastes into a form. What is wrong with it is said at its field. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import type { Problem } from "#domain/problem.ts";
import { fail, type Result } from "#domain/result.ts";
import { oneOf, slugSchema } from "#domain/text.ts";
import { findCurrent } from "#exports/api/find.ts";
import { toProblemDetails } from "#exports/api/problem-details.ts";
import type { Replayed } from "#exports/api/replay-answers.ts";
import type { Register } from "#server/register.ts";
import { countLog, findSystem, replayText } from "#server/replay/replay-request.ts";

export const pastedSchema = z.strictObject({
  slug: slugSchema,
  /** Empty: the newest. */
  revision: z.string().regex(/^(?:[1-9]\d{0,8})?$/),
  reading: oneOf(["patterns", "names"]),
  log: z.string().max(limits.pastedLog, {
    error: `is longer than ${limits.pastedLog} characters; send it to the address below instead`,
  }),
});
type Pasted = z.infer<typeof pastedSchema>;

interface Where {
  readonly register: Pick<Register, "spec">;
  readonly base: string;
  /** Where the visitor comes from. */
  readonly address: string;
}

export async function replayPasted(
  { slug, revision, reading, log }: Pasted,
  { register, base, address }: Where,
): Promise<Result<Replayed, Problem>> {
  const spec = await register.spec(revision === "" ? undefined : Number(revision));
  if (!spec.ok) return spec;
  const found = findCurrent({ spec: spec.value, base, kind: "machine", slug });
  if (!found.ok) return found;
  const seconds = countLog(address);
  if (seconds !== undefined) return fail({ type: "too-many", seconds });
  const system = findSystem(found.value, spec.value);
  if (!system.ok) return system;
  const mapping = reading === "patterns" ? found.value.body.logMapping : [];
  const replayed = await replayText({ machine: found.value, system: system.value, mapping }, [log]);
  if (replayed.ok || replayed.failure.type === "not-expressible") return replayed as Result<Replayed, Problem>; // as asked
  const issues =
    replayed.failure.type === "invalid"
      ? replayed.failure.issues.map(({ message }) => ({ path: "/log", message }))
      : [{ path: "/log", message: toProblemDetails(replayed.failure, base).detail }];
  return fail({ type: "invalid", issues });
}
