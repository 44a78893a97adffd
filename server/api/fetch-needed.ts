/** Fetches what a row of the contract needs besides the Spec. */
import type { Problem } from "#domain/problem.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import type { RequestProblem } from "#api/problem-details.ts";
import { PROPOSALS_LISTED } from "#api/proposal-answers.ts";
import type { FoundProposal, Need, Needed } from "#api/row.ts";
import { listNews, listCalendarNews } from "#server/api/news.ts";
import { writeAttestation } from "#server/api/write-attestation.ts";
import { requireTokenActor } from "#server/api/token-actor.ts";
import { writeProposal } from "#server/api/write-proposal.ts";
import { compareRevisions } from "#server/register/compare-revisions.ts";
import type { Register } from "#server/register/register.ts";
import { readNotesRequest } from "#server/mail-in/read-request.ts";
import { readImageRequest } from "#server/kernel-image/read-image-request.ts";
import { replayRequest } from "#server/replay/replay-request.ts";

export type Failure = Problem | RequestProblem;

/** What an answer is looked up in. */
export interface Lookup {
  readonly spec: Spec;
  readonly base: string;
  readonly register: Register;
  readonly request: Request;
}

export async function fetchNeeded(
  need: Need,
  { spec, base, register, request }: Lookup,
): Promise<Result<Needed[Need["type"]], Failure>> {
  switch (need.type) {
    case "nothing":
      return ok(undefined);
    case "versions":
      return ok(await register.listVersions(need.kind, need.slug));
    case "blob":
      return ok(await register.findBlob(need.hash));
    case "changes": {
      const { since, cursor } = need;
      return register.work("changes", { since, until: spec.revision, from: cursor });
    }
    case "stored-versions":
      return ok(register.storedVersions(need.since, spec.revision));
    case "findings":
      return ok(await register.check(spec));
    case "pairs":
      return ok({ report: await register.check(spec), today: register.now().slice(0, "2025-01-27".length) });
    case "proposals": {
      const { before } = need;
      const query = { limit: PROPOSALS_LISTED, ...(before !== undefined && { before }) };
      return ok(await register.proposals.list(query, undefined));
    }
    case "proposal":
      return ok(await findProposal(need.id, register, request.headers));
    case "editions":
      return register.editions.list();
    case "edition":
      return findEdition(need.tag, register);
    case "difference":
      return compareRevisions(register, need.texts, spec.revision);
    case "news":
      return ok(await listNews(register, need.about));
    case "last-calls":
      return ok(await listCalendarNews(register));
    case "agenda":
      return ok({ proposals: await register.proposals.listUnfinished(undefined), now: register.now() });
    case "search":
      return register.search({ ...need.asked, ...(need.isPinned && { revision: spec.revision }) });
    case "replay":
      return replayRequest(request, need, { spec, base, register });
    case "reading":
      return readNotesRequest(request, need, { spec, register });
    case "image":
      return readImageRequest(request, need, { spec, register });
    case "attesting":
      return writeAttestation(request, need, register);
    case "writing":
      return writeProposal(request, need, register);
  }
}

async function findEdition(tag: string, { editions }: Register): Promise<Result<Needed["edition"], Problem>> {
  const found = await editions.find(tag);
  if (!found) return ok(undefined);
  const notes = await editions.notes(found);
  return notes.ok ? ok({ ...found, notes: notes.value }) : notes;
}

/** A token that is none, or of somebody else, finds what everybody finds. */
async function findProposal(id: number, { proposals }: Register, headers: Headers): Promise<FoundProposal | undefined> {
  const open = await proposals.find(id, undefined);
  if (open) return { proposal: open, isOwn: false };
  if (!headers.has("authorization")) return undefined;
  const actor = await requireTokenActor(headers, { scope: "proposals:write", permission: "proposal:write" });
  const proposal = actor.ok ? await proposals.find(id, actor.value.id) : undefined;
  return proposal && { proposal, isOwn: true };
}
