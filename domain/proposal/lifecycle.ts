/**
 * The life of a proposal: which step may be taken, by whom, from which state, and what it means. Decides; carries
 * nothing out. Whether the proposed records are right is check/; whether a base has moved is the store's to see.
 */
import { addDays } from "#domain/charter/instant.ts";
import { limits } from "#domain/limits.ts";
import { listAcceptanceObstacles, listLastCallObstacles, type ConsensusRules } from "#domain/proposal/consensus.ts";
import { isEditorialEdit } from "#domain/proposal/editorial.ts";
import type { Proposal, ProposalState } from "#domain/proposal/proposal.ts";
import type { ProposalEvent, ProposedChange, Step, StepType } from "#domain/proposal/schema.ts";
import { isTaker, type Acting, type Taker } from "#domain/proposal/takers.ts";
import { fail, ok, type Result } from "#domain/result.ts";

interface Row {
  readonly from: readonly ProposalState[];
  /** Left out where the step leaves the state as it is. */
  readonly to?: ProposalState;
  /** Where it leads instead when it changes the content in substance. */
  readonly onSubstance?: Partial<Record<ProposalState, ProposalState>>;
  readonly by: Taker;
}

/** The published machine of a proposal. A machine record says the same, and a test holds them equal. */
export const proposalTable: Readonly<Record<StepType, Row>> = {
  edit: {
    from: ["draft", "open", "changes-requested", "last-call"],
    onSubstance: { "last-call": "open" },
    by: "author",
  },
  submit: { from: ["draft", "changes-requested"], to: "open", by: "author" },
  "request-changes": { from: ["open", "last-call"], to: "changes-requested", by: "chair" },
  "start-last-call": { from: ["open"], to: "last-call", by: "chair" },
  "take-position": { from: ["open", "changes-requested", "last-call"], by: "member" },
  "raise-concern": { from: ["open", "changes-requested", "last-call"], by: "member" },
  "withdraw-concern": { from: ["open", "changes-requested", "last-call"], by: "owner" },
  "close-concern": { from: ["open", "changes-requested", "last-call"], by: "chair" },
  comment: { from: ["open", "changes-requested", "last-call", "accepted", "rejected", "withdrawn"], by: "member" },
  accept: { from: ["last-call"], to: "accepted", by: "chair" },
  reject: { from: ["open", "changes-requested", "last-call"], to: "rejected", by: "chair" },
  withdraw: { from: ["draft", "open", "changes-requested", "last-call"], to: "withdrawn", by: "author" },
};

export interface ProposalMove {
  readonly from: ProposalState;
  readonly event: StepType;
  readonly to: ProposalState;
  /** It takes a change of substance. */
  readonly isOnSubstance: boolean;
}

/** The table, one arrow a row; steps that leave the state as it is are loops. */
export const listProposalMoves = (): readonly ProposalMove[] =>
  (Object.entries(proposalTable) as [StepType, Row][]).flatMap(([event, row]) =>
    row.from.flatMap((from): ProposalMove[] => {
      const substance = row.onSubstance?.[from];
      return [
        { from, event, to: row.to ?? from, isOnSubstance: false },
        ...(substance ? [{ from, event, to: substance, isOnSubstance: true }] : []),
      ];
    }),
  );

export interface StepContext {
  readonly actor: Acting;
  readonly now: string;
  readonly rules: ConsensusRules;
  /** Errors that the checks would report if the proposal were accepted, as messages. */
  readonly errors: readonly string[];
  /** The revision that an acceptance would make. */
  readonly nextRevision: number;
}

/** What the server carries out, in one transaction with the event. */
export type Effect = { readonly type: "apply-changes"; readonly changes: readonly ProposedChange[] };

export interface Advance {
  readonly event: ProposalEvent;
  readonly effects: readonly Effect[];
}

/** Why a step is refused. */
export type StepRefusal =
  | { readonly type: "wrong-state"; readonly state: ProposalState; readonly allowed: readonly ProposalState[] }
  | { readonly type: "not-yours"; readonly needs: Taker }
  | { readonly type: "obstacles"; readonly messages: readonly string[] };

export function advance(proposal: Proposal, step: Step, context: StepContext): Result<Advance, StepRefusal> {
  const { actor, now, rules, nextRevision } = context;
  const row = proposalTable[step.type];
  if (!row.from.includes(proposal.state))
    return fail({ type: "wrong-state", state: proposal.state, allowed: row.from });
  const concern = step.type === "withdraw-concern" ? step.concern : undefined;
  if (!isTaker(row.by, proposal, actor, concern)) return fail({ type: "not-yours", needs: row.by });
  const messages = [...listFull(proposal, step), ...listObstacles(proposal, step, context)];
  if (messages.length > 0) return fail({ type: "obstacles", messages });
  const stamp = { seq: proposal.length + 1, at: now, by: actor.id };
  switch (step.type) {
    case "start-last-call":
      return only({ ...stamp, type: step.type, endsAt: addDays(now, rules.lastCallDays) });
    case "accept":
      return ok({
        event: { ...stamp, type: step.type, outcome: step.outcome, revision: nextRevision },
        effects: [{ type: "apply-changes", changes: proposal.content.changes }],
      });
    default:
      return only({ ...stamp, ...step });
  }
}

const only = (event: ProposalEvent): Result<Advance, never> => ok({ event, effects: [] });

const findConcern = (proposal: Proposal, id: string) => proposal.concerns.find((concern) => concern.id === id);

/** Steps that add to a proposal without bringing it nearer to its end. */
const adding: ReadonlySet<StepType> = new Set(["edit", "take-position", "raise-concern", "comment"]);

function listFull(proposal: Proposal, step: Step): readonly string[] {
  const open = proposal.concerns.filter(({ state }) => state === "open").length;
  if (step.type === "raise-concern" && open >= limits.openConcerns)
    return [`${open} concerns are open, which is all there may be at a time; add to one of them as a comment`];
  return adding.has(step.type) && proposal.length >= limits.proposalEvents
    ? [`this proposal has ${proposal.length} entries, which is all it may have; end it, and go on in a new one`]
    : [];
}

function listObstacles(proposal: Proposal, step: Step, { actor, now, rules, errors }: StepContext): readonly string[] {
  switch (step.type) {
    case "edit":
      return step.editorial && !isEditorialEdit(proposal.content, step.content)
        ? ["this edit changes a field that says what is agreed, so it is not editorial"]
        : [];
    case "raise-concern":
      return findConcern(proposal, step.concern.id) ? [`there is a concern \`${step.concern.id}\` already`] : [];
    case "withdraw-concern":
    case "close-concern":
      return listConcernObstacles(proposal, step.concern);
    case "start-last-call":
      return listLastCallObstacles(proposal, errors);
    case "accept":
      return listAcceptanceObstacles(proposal, { by: actor.id, now, rules, errors, outcome: step.outcome });
    case "comment":
      return step.replyTo === undefined || proposal.comments.some((comment) => comment.seq === step.replyTo)
        ? []
        : [`there is no comment ${step.replyTo} to answer`];
    case "submit":
    case "request-changes":
    case "take-position":
    case "reject":
    case "withdraw":
      return [];
  }
}

function listConcernObstacles(proposal: Proposal, id: string): readonly string[] {
  const concern = findConcern(proposal, id);
  if (concern?.state === "open") return [];
  const open = proposal.concerns.filter(({ state }) => state === "open").map((known) => `\`${known.id}\``);
  const which = open.length > 0 ? `open are ${open.join(", ")}` : "no concern is open";
  return [
    concern
      ? `the concern \`${id}\` was ${concern.state} already; ${which}`
      : `there is no concern \`${id}\`; ${which}`,
  ];
}
