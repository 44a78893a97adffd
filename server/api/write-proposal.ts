/** A proposal that a program sends: who sends it, how often, and whether it could be applied; then as from any form. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import type { Actor } from "#domain/policy.ts";
import type { Problem } from "#domain/problem.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { RequestProblem } from "#api/problem-details.ts";
import type { Need, Written } from "#api/row.ts";
import { openRateLimit } from "#server/auth/rate-limit.ts";
import { systemClock } from "#server/clock.ts";
import type { OutlookFailure } from "#server/proposals/proposals.ts";
import type { Register } from "#server/register/register.ts";
import { withBytes } from "#server/http/request-body.ts";
import { openRoom } from "#server/http/room.ts";
import { requireTokenActor } from "#server/api/token-actor.ts";

const PATCH_TYPE = "text/x-patch";

const room = openRoom(limits.proposalsInFlight);

// Each runs every check twice.
const attempts = openRateLimit({ account: { tries: 120, minutes: 10 } }, systemClock);

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
  const remedy = "split the proposal";
  const order = { remedy, isDryRun, author: actor.value.id, now: register.now(), key: key.value };
  const read = ["application/json", PATCH_TYPE];
  const limit = { bytes: limits.sentProposal, remedy, read, room, hasRoom: register.hasRoom };
  const sent = await withBytes(request, limit, async (bytes, mediaType) => {
    const sending = { ...order, bytes, isPatch: mediaType === PATCH_TYPE };
    const done = await register.work("outlook-sent", sending, { handedOver: [bytes.buffer] });
    return done.ok ? done.value : done;
  });
  if (!sent.ok) return fail(toProblem(sent.failure));
  if ("outlook" in sent.value) return ok({ type: "outlook", outlook: sent.value.outlook });
  const made = await register.proposals.draft({
    content: sent.value.content,
    actor: toActing(actor.value),
    isSubmitted: !isDraft,
    ...(key.value !== undefined && { key: key.value }),
  });
  return made.ok ? ok({ type: "proposal", proposal: made.value }) : made;
}

interface Writer {
  readonly actor: Actor;
  readonly key: string | undefined;
  readonly register: Pick<Register, "work" | "now" | "proposals">;
}

/** What was made of something that a program sent, held against the register as what it sends itself. */
export async function proposeContent(
  content: unknown,
  { actor, key, register }: Writer,
): Promise<Result<Proposal, Problem | RequestProblem>> {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const order = { bytes, isPatch: false, remedy: "send less", isDryRun: false, author: actor.id, key };
  const done = await register.work("outlook-sent", { ...order, now: register.now() });
  const read = done.ok ? done.value : done;
  if (!read.ok) return fail(toProblem(read.failure));
  if ("outlook" in read.value) throw new Error("a proposal that is to be made was answered with what it would do");
  const made = { content: read.value.content, actor: toActing(actor), isSubmitted: true };
  return register.proposals.draft({ ...made, ...(key !== undefined && { key }) });
}

const toActing = ({ id, role }: Actor) => ({ id, role });

/** A UUID under which a request that is sent again makes nothing twice. */
export function readKey(headers: Headers): Result<string | undefined, Problem> {
  const given = headers.get("idempotency-key");
  if (given === null) return ok(undefined);
  const key = z.uuid().safeParse(given.replaceAll('"', ""));
  return key.success
    ? ok(key.data.toLowerCase()) // one UUID, however it is written
    : fail({
        type: "bad-parameter",
        parameter: "Idempotency-Key",
        message: "must be a UUID, a new one for each proposal; or leave the header out",
      });
}

/** Stale alone, or everything that is wrong. */
function toProblem(failure: Problem | RequestProblem | OutlookFailure): Problem | RequestProblem {
  if (failure.type !== "refused") return failure;
  const { issues, stale } = failure;
  const moved = new Set(stale.map(({ change }) => `/changes/${change}/base`));
  return issues.every(({ path }) => moved.has(path)) ? { type: "stale", issues } : { type: "invalid", issues };
}
