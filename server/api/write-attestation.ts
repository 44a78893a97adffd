/** An attestation that a program sends: read as the proposal of one test more, and from there on as any proposal. */
import { limits } from "#domain/limits.ts";
import { readAttestation } from "#domain/pair/attestation/read-attestation.ts";
import { attestationSchema, type Attestation } from "#domain/pair/attestation/schema.ts";
import { isMadeFrom } from "#domain/pair/attestation/to-proposal.ts";
import type { Problem } from "#domain/problem.ts";
import type { ProposalContent } from "#domain/proposal/schema.ts";
import { parseWith } from "#domain/register/parse.ts";
import { recordsOf } from "#domain/register/spec.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { RequestProblem } from "#api/problem-details.ts";
import type { Need, Written } from "#api/row.ts";
import { admitSender, proposeContent, tryContent, type Sender } from "#server/api/write-proposal.ts";
import { parseJson } from "#server/http/json/parse-json.ts";
import { withBytes } from "#server/http/request-body.ts";
import { openRoom } from "#server/http/room.ts";
import type { Register } from "#server/register/register.ts";

type Failure = Problem | RequestProblem;

const MOST_AT_ONCE = 20;

const room = openRoom(MOST_AT_ONCE * limits.sentAttestation);

export async function writeAttestation(
  request: Request,
  { isDryRun }: Extract<Need, { type: "attesting" }>,
  register: Register,
): Promise<Result<Written, Failure>> {
  const sender = await admitSender(request.headers, isDryRun, register);
  if (!sender.ok) return sender;
  const remedy = "put what is long behind `log`";
  const limit = { bytes: limits.sentAttestation, remedy, room, hasRoom: register.hasRoom };
  return withBytes(request, limit, async (bytes): Promise<Result<Written, Failure>> => {
    const json = parseJson(bytes, remedy);
    if (!json.ok) return json;
    const attestation = parseWith(attestationSchema, json.value);
    if (!attestation.ok) return fail({ type: "invalid", issues: attestation.failure });
    const writer = { ...sender.value, register };
    const content = await toContent(attestation.value, isDryRun ? { ...writer, key: undefined } : writer);
    if (!content.ok) return content;
    if (isDryRun) {
      const outlook = await tryContent(content.value, writer);
      return outlook.ok ? ok({ type: "outlook", outlook: outlook.value }) : outlook;
    }
    const made = await proposeContent(content.value, writer);
    return made.ok ? ok({ type: "proposal", proposal: made.value }) : made;
  });
}

/** Sent again under its key it is what it was, though the pair may have moved on since, perhaps by just that. */
async function toContent(
  attestation: Attestation,
  { actor, key, register }: Sender & { readonly register: Register },
): Promise<Result<ProposalContent, Failure>> {
  const spec = await register.spec();
  if (!spec.ok) return spec;
  const made = key === undefined ? undefined : await register.proposals.findMade(actor.id, key);
  if (made && isMadeFrom(made, attestation, recordsOf(spec.value))) return ok(made);
  const today = register.now().slice(0, "2025-01-27".length);
  const content = readAttestation(spec.value, attestation, today);
  return content.ok ? content : fail({ type: "invalid", issues: content.failure });
}
