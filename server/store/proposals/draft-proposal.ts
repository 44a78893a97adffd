/** A new proposal, from what a form or a program sends. */
import type { Problem } from "#domain/problem.ts";
import { findRules } from "#domain/proposal/consensus.ts";
import { advance } from "#domain/proposal/lifecycle.ts";
import { toStoredContent, toReadContent } from "#domain/proposal/outlook.ts";
import { applyEvent, toProposal, type Proposal } from "#domain/proposal/proposal.ts";
import type { ProposalContent } from "#domain/proposal/schema.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { toInstant } from "#server/clock.ts";
import type { NewProposal } from "#server/proposals/proposals.ts";
import { toText } from "#server/store/changes.ts";
import type { Reader } from "#server/store/database.ts";
import { removeDraft } from "#server/store/proposals/drafts.ts";
import { appendEvent, openProposal, updateProposal } from "#server/store/proposals/events.ts";
import { listEvents } from "#server/store/proposals/find-proposals.ts";
import { findPresent, type ProposalContext } from "#server/store/proposals/context.ts";
import { writeTransaction } from "#server/store/write-transaction.ts";

export async function draftProposal(
  context: ProposalContext,
  { content: given, actor, isSubmitted, draft }: NewProposal,
): Promise<Result<Proposal, Problem>> {
  const repeated = await findByDraft(context.database, draft, actor.id, given);
  if (repeated) return repeated;
  const present = await findPresent(context);
  const stored = toStoredContent(present, given);
  if (!stored.ok) return fail({ type: "invalid", issues: stored.failure });
  const content = stored.value;
  const at = toInstant(context.clock);
  return writeTransaction(context.database, async (writer) => {
    const known = await findByDraft(writer, draft, actor.id, content);
    if (known) return known;
    const author = actor.id;
    const id = await openProposal(writer, { author, at, content, draftId: draft });
    if (draft !== undefined) await removeDraft(writer, author, draft);
    const drafted = toProposal(id, [{ seq: 1, at, by: author, type: "draft", content }]);
    if (!isSubmitted) return ok(await readBack(writer, id, author));
    const submitted = advance(
      drafted,
      { type: "submit" },
      {
        actor,
        now: at,
        rules: findRules(present, content),
        errors: [],
        nextRevision: present.revision + 1,
      },
    );
    if (!submitted.ok) throw new Error(`a new proposal could not be submitted: ${submitted.failure.type}`);
    const { event } = submitted.value;
    await appendEvent(writer, id, event);
    const open = applyEvent(drafted, event);
    await updateProposal(writer, id, { state: open.state, at, content });
    return ok(await readBack(writer, id, author));
  });
}

/** As it was kept and will be read, to the order of the members. */
const readBack = async (reader: Reader, id: number, author: string): Promise<Proposal> =>
  toProposal(id, await listEvents(reader, id, author));

/**
 * The proposal that an earlier submit of the same form, or request under the same key, made: of the same text only.
 * Asked before the text is held against the register, which may say what it says by now.
 */
async function findByDraft(
  reader: Reader,
  draftId: string | undefined,
  author: string,
  content: ProposalContent,
): Promise<Result<Proposal, Problem> | undefined> {
  if (draftId === undefined) return undefined;
  const row = await reader.proposal.findUnique({ where: { draftId }, select: { id: true } });
  if (!row) return undefined;
  const events = await listEvents(reader, row.id, author);
  const [first] = events;
  if (first?.type !== "draft" || first.by !== author)
    return fail({
      type: "conflict",
      reason: "this form was submitted already; start again from the list of your drafts",
    });
  // Edits came later, and are no other request.
  if (toText(first.content) === toText(toReadContent(content))) return ok(toProposal(row.id, events));
  const message = `it made proposal ${row.id} already, which said something else; a new text needs a new key (\`Idempotency-Key\`) or a new form, and proposal ${row.id} is changed by editing it`;
  return fail({ type: "invalid", issues: [{ path: "", message }] });
}
