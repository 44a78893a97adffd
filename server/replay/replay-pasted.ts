/** A log that somebody pastes into a form, or chooses a file with. What is wrong with it is said at its field. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import type { Issue, Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import { oneOf, slugSchema } from "#domain/text.ts";
import { findCurrent } from "#api/find.ts";
import { toProblemDetails } from "#api/problem-details.ts";
import type { Replayed } from "#api/replay-answers.ts";
import { countRequest } from "#server/limits/request-limits.ts";
import type { Register } from "#server/register/register.ts";
import { readText } from "#server/replay/read-text.ts";
import { replayText } from "#server/replay/replay-request.ts";

export const pastedSchema = z.strictObject({
  slug: slugSchema,
  /** Empty: the newest. */
  revision: z.string().regex(/^(?:[1-9]\d{0,8})?$/),
  reading: oneOf(["patterns", "names"]),
  log: z
    .string()
    .max(limits.pastedLog, {
      error: `is longer than ${limits.pastedLog} characters; send it to the address below instead`,
    })
    .default(""),
  file: z.instanceof(File).optional(),
});
type Pasted = z.infer<typeof pastedSchema>;

interface Where {
  readonly register: Pick<Register, "spec" | "work" | "requests">;
  readonly base: string;
  /** Where the visitor comes from. */
  readonly address: string;
}

/** With the revision of the register that it was held against. */
export type ReplayedIn = Replayed & { readonly spec: Spec };

interface Given {
  /** The field that it was given in. */
  readonly path: string;
  readonly pieces: AsyncIterable<string> | Iterable<string>;
}

function toGiven(log: string, file: File | undefined): Result<Given, Issue> {
  // What a browser sends where no file was chosen.
  if (file === undefined || file.size === 0)
    return log === ""
      ? fail({ path: "/log", message: "is empty: paste a log, or choose a file" })
      : ok({ path: "/log", pieces: [log] });
  if (log !== "") return fail({ path: "/file", message: "there is a log above as well: give one of the two" });
  if (file.size > limits.logFile)
    return fail({
      path: "/file",
      message: `has ${file.size} bytes; at most ${limits.logFile} are read here, so send it to the address below instead`,
    });
  return ok({ path: "/file", pieces: readText(file.stream(), limits.logFile).pieces });
}

export async function replayPasted(
  { slug, revision, reading, log, file }: Pasted,
  { register, base, address }: Where,
): Promise<Result<ReplayedIn, Problem>> {
  const given = toGiven(log, file);
  if (!given.ok) return fail({ type: "invalid", issues: [given.failure] });
  const { path, pieces } = given.value;
  const spec = await register.spec(revision === "" ? undefined : Number(revision));
  if (!spec.ok) return spec;
  const found = findCurrent({ spec: spec.value, base, kind: "machine", slug });
  if (!found.ok) return found;
  const counted = await countRequest(register.requests, "replay-by-address", address);
  if (!counted.ok) return counted;
  const mapping = reading === "patterns" ? found.value.body.logMapping : [];
  const replayed = await replayText({ machine: found.value, spec: spec.value, register, mapping }, pieces);
  if (replayed.ok) return ok({ ...replayed.value, spec: spec.value });
  if (replayed.failure.type === "not-expressible") return fail(replayed.failure);
  const issues =
    replayed.failure.type === "invalid"
      ? replayed.failure.issues.map(({ message }) => ({ path, message }))
      : [{ path, message: toProblemDetails(replayed.failure, base).detail }];
  return fail({ type: "invalid", issues });
}
