/** Steps on a proposal: decided by its lifecycle, carried out here, each in one transaction with all that follows from it. */
import { findRules } from "#domain/proposal/consensus.ts";
import { advance, type Advance, type StepContext, type StepRefusal } from "#domain/proposal/lifecycle.ts";
import { listCausedErrors, toStoredContent } from "#domain/proposal/outlook.ts";
import { applyEvent, isClosed, type Proposal } from "#domain/proposal/proposal.ts";
import type { Step } from "#domain/proposal/schema.ts";
import type { Acting } from "#domain/proposal/takers.ts";
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
import { holdsFor, lookAhead, needsOutlook, type ProposalOutlook } from "#server/store/proposals/look-ahead.ts";
import { writeTransaction, type Writer } from "#server/store/write-transaction.ts";
import type { DoWork, Overload } from "#server/work/work.ts";

/** `work` carries out the checks, where the step asks for them. */
export async function takeStep(
  context: ProposalContext,
  taken: TakenStep,
  work: DoWork,
): Promise<Result<Proposal, StepFailure>> {
  const stored = toKeptStep(await findPresent(context), taken.step);
  if (!stored.ok) return stored;
  const kept = { ...taken, step: stored.value };
  // Other writers never wait for checks: they run before the transaction, and again where it finds that something has
  // moved meanwhile. Each time round somebody else's step was taken, so this ends.
  for (;;) {
    const present = await findPresent(context);
    const now = toInstant(context.clock);
    const outlook = await findOutlook(context, kept, { present, now }, work);
    if (!outlook.ok) return outlook;
    const done = await takeIn(context, kept, { present, now, outlook: outlook.value });
    if (done !== "moved") return done;
  }
}

interface Attempt {
  readonly present: Spec;
  readonly now: string;
  readonly outlook: ProposalOutlook | undefined;
}

function takeIn(
  { database }: ProposalContext,
  { id, actor, length, draft, step }: TakenStep,
  { present, now, outlook }: Attempt,
): Promise<Result<Proposal, StepFailure> | "moved"> {
  return writeTransaction(database, async (writer, current) => {
    const proposal = await findProposal(writer, id, actor.id);
    if (!proposal) return fail({ type: "not-found", id });
    const hasMovedOn = length !== undefined && length !== proposal.length;
    if (hasMovedOn && isRepeated(proposal, step, actor)) {
      if (draft !== undefined) await removeDraft(writer, actor.id, draft);
      return ok(proposal);
    }
    if (hasMovedOn) return fail({ type: "moved-on", length: proposal.length, state: proposal.state });
    const spec = await loadSpec(writer, current, present);
    const at = { actor, now, rules: findRules(spec, proposal.content), nextRevision: current + 1 };
    // Whose turn it is comes first; whether it could be done at all, before what else stands in the way.
    const refusal = findRefusal(proposal, step, at);
    if (refusal) return fail(refusal);
    if (needsOutlook(step) && !(outlook && holdsFor(outlook, spec, proposal))) return "moved";
    if (outlook?.failure) return fail(outlook.failure);
    const moves = outlook ? await findMoves(writer, { proposal, spec, next: outlook.next, now }) : [];
    const errors = [...(outlook?.errors ?? []), ...listCausedErrors({ caused: moves })];
    const decided = advance(proposal, step, { ...at, errors });
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

/** A second click on one button finds that the proposal says what it sends. */
const isRepeated = (proposal: Proposal, step: Step, actor: Acting): boolean =>
  step.type === "edit" && proposal.author === actor.id && toText(step.content) === toText(proposal.content);

/** Why it is not this step's turn, whatever the checks would say. */
function findRefusal(proposal: Proposal, step: Step, at: Omit<StepContext, "errors">): StepRefusal | undefined {
  const decided = advance(proposal, step, { ...at, errors: [] });
  return decided.ok || decided.failure.type === "obstacles" ? undefined : decided.failure;
}

/** Undefined where the step asks for none, or is refused without one. */
async function findOutlook(
  { database }: ProposalContext,
  { id, step, actor }: TakenStep,
  { present, now }: Omit<Attempt, "outlook">,
  work: DoWork,
): Promise<Result<ProposalOutlook | undefined, Overload>> {
  if (!needsOutlook(step)) return ok(undefined);
  const proposal = await findProposal(database, id, actor.id);
  if (!proposal) return ok(undefined);
  const at = { actor, now, rules: findRules(present, proposal.content), nextRevision: present.revision + 1 };
  if (findRefusal(proposal, step, at)) return ok(undefined);
  return lookAhead(present, proposal, now, work);
}

/** Asked inside the transaction, because other proposals and the time have their say in it. */
const findMoves = (
  writer: Writer,
  { proposal, spec, next, now }: { proposal: Proposal; spec: Spec; next: Spec; now: string },
) => findStatusMoves(writer, { before: spec, after: next, content: proposal.content, proposal, now });

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
