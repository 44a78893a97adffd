/** Steps on a proposal: decided by its lifecycle, carried out here, each in one transaction with all that follows from it. */
import { requireRules } from "#domain/proposal/consensus.ts";
import { advance, type Advance } from "#domain/proposal/lifecycle.ts";
import { listCausedErrors, toOutlook, toStoredContent } from "#domain/proposal/outlook.ts";
import { applyEvent, isClosed, type Proposal } from "#domain/proposal/proposal.ts";
import type { Step } from "#domain/proposal/schema.ts";
import type { StepFailure } from "#domain/proposal/step-failure.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import { toInstant } from "#server/clock.ts";
import type { TakenStep } from "#server/proposals/proposals.ts";
import { acceptChanges } from "#server/store/accept-changes.ts";
import { toChange, toText } from "#server/store/changes.ts";
import { removeDraft } from "#server/store/proposals/drafts.ts";
import { appendEvent, updateProposal } from "#server/store/proposals/events.ts";
import { findProposal } from "#server/store/proposals/find-proposals.ts";
import { loadSpec } from "#server/store/load-spec.ts";
import { findPresent, type ProposalContext } from "#server/store/proposals/context.ts";
import { findStatusMoves } from "#server/store/proposals/find-status-moves.ts";
import { writeTransaction, type Writer } from "#server/store/write-transaction.ts";

export async function takeStep(context: ProposalContext, taken: TakenStep): Promise<Result<Proposal, StepFailure>> {
  const { id, actor, length, draft } = taken;
  const present = await findPresent(context);
  const stored = toKeptStep(present, taken.step);
  if (!stored.ok) return stored;
  const step = stored.value;
  const now = toInstant(context.clock);
  // The checks run before other writers have to wait, and are run again only where something has moved meanwhile.
  const expected = await lookAhead(context, present, taken, now);
  return writeTransaction(context.database, async (writer, current) => {
    const proposal = await findProposal(writer, id, actor.id);
    if (!proposal) return fail({ type: "not-found", id });
    if (length !== undefined && length !== proposal.length)
      return fail({ type: "moved-on", length: proposal.length, state: proposal.state });
    const spec = await loadSpec(writer, current, present);
    const outlook = needsOutlook(step)
      ? (reuse(expected, spec, proposal) ?? toProposalOutlook(spec, proposal, now, context.check))
      : undefined;
    const moves =
      outlook && !outlook.failure ? await findMoves(writer, { proposal, spec, next: outlook.next, now }) : [];
    const decided = advance(proposal, step, {
      actor,
      now,
      rules: requireRules(spec),
      errors: [...(outlook?.errors ?? []), ...listCausedErrors({ caused: moves })],
      nextRevision: current + 1,
    });
    // Whose turn it is comes first; whether it could be done at all, before what else stands in the way.
    if (!decided.ok && decided.failure.type !== "obstacles") return decided;
    if (outlook?.failure) return fail(outlook.failure);
    if (!decided.ok) return decided;
    await perform(writer, proposal, decided.value, outlook?.next);
    if (draft !== undefined) await removeDraft(writer, actor.id, draft);
    return ok(applyEvent(proposal, decided.value.event));
  });
}

/** An edit is kept as the schemas read it, or refused field by field. */
function toKeptStep(present: Spec, step: Step): Result<Step, StepFailure> {
  if (step.type !== "edit") return ok(step);
  const content = toStoredContent(present, step.content);
  return content.ok ? ok({ ...step, content: content.value }) : fail({ type: "invalid", issues: content.failure });
}

/** What of a proposal keeps it from being agreed, as the register is at one revision. */
interface ProposalOutlook {
  /** What it holds for: this revision, and this content. */
  readonly revision: number;
  readonly contentHash: string;
  /** The changes cannot be applied at all. */
  readonly failure: StepFailure | undefined;
  /** The register with the changes; the present one where they cannot be applied. */
  readonly next: Spec;
  /** What the checks would newly report. */
  readonly errors: readonly string[];
}

/** Costly, because it runs every check. */
function toProposalOutlook(
  spec: Spec,
  proposal: Proposal,
  at: string,
  check: ProposalContext["check"],
): ProposalOutlook {
  const { author, content, contentHash, id } = proposal;
  const holdsFor = { revision: spec.revision, contentHash };
  const signature = { author, message: content.message, proposal: String(id), at };
  const outlook = toOutlook(spec, content, signature, check);
  if (outlook.ok)
    return { ...holdsFor, failure: undefined, next: outlook.value.next, errors: listCausedErrors(outlook.value) };
  const { stale, issues } = outlook.failure;
  const failure: StepFailure = stale.length > 0 ? { type: "stale", records: stale } : { type: "invalid", issues };
  return { ...holdsFor, failure, next: spec, errors: [] };
}

/** Only these ask what the checks would say. */
const needsOutlook = (step: Step): boolean => step.type === "start-last-call" || step.type === "accept";

async function lookAhead(
  { database, check }: ProposalContext,
  present: Spec,
  { id, step, actor }: TakenStep,
  now: string,
): Promise<ProposalOutlook | undefined> {
  if (!needsOutlook(step)) return undefined;
  const proposal = await findProposal(database, id, actor.id);
  return proposal && !isClosed(proposal.state) ? toProposalOutlook(present, proposal, now, check) : undefined;
}

/** Asked inside the transaction, because other proposals and the time have their say in it. */
const findMoves = (
  writer: Writer,
  { proposal, spec, next, now }: { proposal: Proposal; spec: Spec; next: Spec; now: string },
) => findStatusMoves(writer, { before: spec, after: next, content: proposal.content, proposal, now });

const reuse = (outlook: ProposalOutlook | undefined, spec: Spec, proposal: Proposal): ProposalOutlook | undefined =>
  outlook?.revision === spec.revision && outlook.contentHash === proposal.contentHash ? outlook : undefined;

/** `next` is the register with the changes of the proposal. */
async function perform(
  writer: Writer,
  proposal: Proposal,
  { event, effects }: Advance,
  next: Spec | undefined,
): Promise<void> {
  const { id, author } = proposal;
  const { state, content } = applyEvent(proposal, event);
  if (event.type === "accept") {
    if (!next) throw new Error(`proposal ${id} was accepted without its outlook`);
    const changes = effects.flatMap((effect) => effect.changes).map((change) => toChange(change, next));
    await acceptChanges(writer, { proposal: id, author, content, event, changes, exceptions: toText(next.exceptions) });
    return;
  }
  await appendEvent(writer, id, event);
  // A closed proposal takes comments, and its row stays as it is.
  if (!isClosed(proposal.state)) await updateProposal(writer, id, { state, at: event.at, content });
}
