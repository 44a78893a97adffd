/** A proposal that a program sends: who sends it, how often, and whether it could be applied; then as from any form. */
import { z } from "zod";
import { parseWith } from "#domain/parse.ts";
import type { Actor } from "#domain/policy.ts";
import type { Problem } from "#domain/problem.ts";
import type { PreviewRefusal } from "#domain/proposal/preview.ts";
import { contentSchema } from "#domain/proposal/schema.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { RequestProblem } from "#exports/api/problem-details.ts";
import type { Need, Written } from "#exports/api/row.ts";
import { openAttempts } from "#server/accounts/attempts.ts";
import { requireTokenActor } from "#server/actor.ts";
import { systemClock } from "#server/clock.ts";
import type { Register } from "#server/register.ts";
import { readJsonBody } from "#server/request-body.ts";

/** Bytes of a request: a proposal at its largest, in characters that take three. */
export const MOST_BYTES_SENT = 12_000_000;

// Each runs every check twice.
const attempts = openAttempts({ account: { tries: 120, minutes: 10 } }, systemClock);

export async function writeProposal(
  request: Request,
  { isDryRun, isDraft }: Extract<Need, { type: "writing" }>,
  register: Register,
): Promise<Result<Written, Problem | RequestProblem>> {
  const actor = await requireTokenActor(request.headers, {
    scope: isDryRun ? "proposals:check" : "proposals:write",
    permission: "proposal:write",
  });
  if (!actor.ok) return actor;
  const seconds = attempts.take([`account:${actor.value.id}`]);
  if (seconds !== undefined) return fail({ type: "too-many", seconds });
  const key = readKey(request.headers);
  if (!key.ok) return key;
  const body = await readJsonBody(request, { bytes: MOST_BYTES_SENT, remedy: "split the proposal" });
  if (!body.ok) return body;
  const content = parseWith(contentSchema, body.value);
  if (!content.ok) return fail({ type: "invalid", issues: content.failure });
  const previewed = await register.proposals.preview(content.value, actor.value.id);
  if (!previewed.ok) return fail(toProblem(previewed.failure));
  if (isDryRun) {
    const { present, ...outlook } = previewed.value;
    return ok({ type: "outlook", content: content.value, present, outlook });
  }
  const made = await register.proposals.draft({
    content: content.value,
    actor: toActing(actor.value),
    isSubmitted: !isDraft,
    ...(key.value !== undefined && { draft: key.value }),
  });
  return made.ok ? ok({ type: "proposal", proposal: made.value }) : made;
}

const toActing = ({ id, role }: Actor) => ({ id, role });

/** A UUID under which a request that is sent again makes nothing twice. */
function readKey(headers: Headers): Result<string | undefined, Problem> {
  const given = headers.get("idempotency-key");
  if (given === null) return ok(undefined);
  const key = z.uuid().safeParse(given.replaceAll('"', ""));
  return key.success
    ? ok(key.data)
    : fail({
        type: "bad-parameter",
        parameter: "Idempotency-Key",
        message: "must be a UUID, a new one for each proposal",
      });
}

/** Stale alone, or everything that is wrong. */
function toProblem({ issues, stale }: PreviewRefusal): Problem | RequestProblem {
  const moved = new Set(stale.map(({ change }) => `/changes/${change}/base`));
  return issues.every(({ path }) => moved.has(path)) ? { type: "stale", issues } : { type: "invalid", issues };
}
