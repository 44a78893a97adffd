/** A new proposal, from what a form or a program sends. */
import type { Problem } from "#domain/problem.ts";
import { findRules } from "#domain/proposal/consensus.ts";
import { advance } from "#domain/proposal/lifecycle.ts";
import { toStoredContent, toReadContent } from "#domain/proposal/outlook.ts";
import { applyEvent, toProposal, type Proposal } from "#domain/proposal/proposal.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { toInstant } from "#server/clock.ts";
import type { NewProposal } from "#server/proposals/proposals.ts";
import { toText } from "#server/store/changes.ts";
import type { Reader } from "#server/store/database.ts";
import { removeDraft } from "#server/store/proposals/drafts.ts";
import { appendEvent, openProposal, updateProposal } from "#server/store/proposals/events.ts";
import { listEvents } from "#server/store/proposals/find-proposals.ts";
import { findPresent, type ProposalContext } from "#server/store/proposals/context.ts";
import { findMadeUnder, toKeptKey } from "#server/store/proposals/made-under.ts";
import { writeTransaction } from "#server/store/write-transaction.ts";

export async function draftProposal(context: ProposalContext, sent: NewProposal): Promise<Result<Proposal, Problem>> {
  const { content: given, actor, isSubmitted, draft, key } = sent;
  const repeated = await findRepeated(context.database, sent);
  if (repeated) return repeated;
  const present = await findPresent(context);
  const stored = toStoredContent(present, given);
  if (!stored.ok) return fail({ type: "invalid", issues: stored.failure });
  const content = stored.value;
  const at = toInstant(context.clock);
  return writeTransaction(context.database, async (writer) => {
    const known = await findRepeated(writer, { ...sent, content });
    if (known) return known;
    const author = actor.id;
    const draftId = key === undefined ? draft : toKeptKey({ author, key, isSubmitted });
    const id = await openProposal(writer, { author, at, content, draftId });
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
async function findRepeated(
  reader: Reader,
  { draft, key, actor, isSubmitted, content }: NewProposal,
): Promise<Result<Proposal, Problem> | undefined> {
  const author = actor.id;
  const row = key === undefined ? await findByDraft(reader, draft) : await findMadeUnder(reader, { author, key });
  if (!row) return undefined;
  const { id, draftId } = row;
  const events = await listEvents(reader, id, author);
  const [first] = events;
  if (first?.type !== "draft" || first.by !== author)
    return fail({
      type: "conflict",
      reason: "this form was submitted already; start again from the list of your drafts",
    });
  const another = key === undefined ? "a new form" : "a new key (`Idempotency-Key`)";
  const refuse = (message: string) => fail({ type: "invalid" as const, issues: [{ path: "", message }] });
  // Edits came later, and are no other request.
  if (toText(first.content) !== toText(toReadContent(content)))
    return refuse(
      `it made proposal ${id} already, which said something else; a new text needs ${another}, and proposal ${id} is changed by editing it`,
    );
  if (key !== undefined && draftId === toKeptKey({ author, key, isSubmitted: !isSubmitted }))
    return refuse(
      isSubmitted
        ? `it made proposal ${id} already, as a draft; submit that at its page, or send this under ${another}`
        : `it made proposal ${id} already, open for everybody; a draft needs ${another}`,
    );
  return ok(toProposal(id, events));
}

const findByDraft = async (reader: Reader, draftId: string | undefined) =>
  draftId === undefined
    ? undefined
    : reader.proposal.findUnique({ where: { draftId }, select: { id: true, draftId: true } });
