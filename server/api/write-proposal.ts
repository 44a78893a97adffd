/** A proposal that a program sends: who sends it, how often, and whether it could be applied; then as from any form. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import type { Actor } from "#domain/policy.ts";
import type { Problem } from "#domain/problem.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { RequestProblem } from "#api/problem-details.ts";
import type { Need, Written, WrittenOutlook } from "#api/row.ts";
import { countRequest } from "#server/limits/request-limits.ts";
import type { OutlookFailure } from "#server/proposals/proposals.ts";
import type { Register } from "#server/register/register.ts";
import { withBytes } from "#server/http/request-body.ts";
import { openRoom } from "#server/http/room.ts";
import { requireTokenActor } from "#server/api/token-actor.ts";
import type { SentOutlook } from "#server/work/job-types.ts";

const PATCH_TYPE = "text/x-patch";

const room = openRoom(limits.proposalsInFlight);

export async function writeProposal(
  request: Request,
  { isDryRun, isDraft }: Extract<Need, { type: "writing" }>,
  register: Register,
): Promise<Result<Written, Problem | RequestProblem>> {
  const sender = await admitSender(request.headers, isDryRun, register);
  if (!sender.ok) return sender;
  const { actor, key } = sender.value;
  const remedy = "split the proposal";
  const order = { remedy, isDryRun, author: actor.id, now: register.now(), key };
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
    actor: toActing(actor),
    isSubmitted: !isDraft,
    ...(key !== undefined && { key }),
  });
  return made.ok ? ok({ type: "proposal", proposal: made.value }) : made;
}

export interface Sender {
  readonly actor: Actor;
  readonly key: string | undefined;
}

/** Who sends a proposal, whatever it is read from, counted with all that they send; and the key that it comes with. */
export async function admitSender(
  headers: Headers,
  isDryRun: boolean,
  { requests }: Pick<Register, "requests">,
): Promise<Result<Sender, Problem>> {
  const actor = await requireTokenActor(headers, {
    scope: isDryRun ? "proposals:check" : "proposals:write",
    permission: "proposal:write",
  });
  if (!actor.ok) return actor;
  const counted = await countRequest(requests, "write-by-account", actor.value.id);
  if (!counted.ok) return counted;
  const key = readKey(headers);
  return key.ok ? ok({ actor: actor.value, key: key.value }) : key;
}

interface Writer extends Sender {
  readonly register: Pick<Register, "work" | "now" | "proposals">;
}

/** What was made of something that a program sent, held against the register as what it sends itself. */
export async function proposeContent(
  content: unknown,
  writer: Writer,
): Promise<Result<Proposal, Problem | RequestProblem>> {
  const read = await holdAgainst(content, { ...writer, isDryRun: false });
  if (!read.ok) return read;
  if ("outlook" in read.value) throw new Error("a proposal that is to be made was answered with what it would do");
  const { actor, key, register } = writer;
  const made = { content: read.value.content, actor: toActing(actor), isSubmitted: true };
  return register.proposals.draft({ ...made, ...(key !== undefined && { key }) });
}

/** What accepting it would do; nothing is kept. */
export async function tryContent(
  content: unknown,
  writer: Writer,
): Promise<Result<WrittenOutlook, Problem | RequestProblem>> {
  const read = await holdAgainst(content, { ...writer, isDryRun: true });
  if (!read.ok) return read;
  if (!("outlook" in read.value)) throw new Error("a dry run was answered with a proposal that is to be made");
  return ok(read.value.outlook);
}

async function holdAgainst(
  content: unknown,
  { actor, key, register, isDryRun }: Writer & { readonly isDryRun: boolean },
): Promise<Result<SentOutlook, Problem | RequestProblem>> {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const order = { bytes, isPatch: false, remedy: "send less", isDryRun, author: actor.id, key };
  const done = await register.work("outlook-sent", { ...order, now: register.now() });
  const read = done.ok ? done.value : done;
  return read.ok ? read : fail(toProblem(read.failure));
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
