/**
 * A proposal as its events leave it. Computes; decides nothing: what may happen next is lifecycle.ts. What it is before
 * it is an event, a form that somebody fills in, is forms/proposal-form.ts.
 */
import type { ProposalContent, ProposalEvent } from "#domain/proposal/schema.ts";
import { toContentHash, type Json } from "#domain/register/record/canonical.ts";

export const proposalStates = [
  "draft",
  "open",
  "changes-requested",
  "last-call",
  "accepted",
  "rejected",
  "withdrawn",
] as const;
export type ProposalState = (typeof proposalStates)[number];

export const isClosed = (state: ProposalState): boolean =>
  state === "accepted" || state === "rejected" || state === "withdrawn";

type Of<Type extends ProposalEvent["type"]> = Extract<ProposalEvent, { type: Type }>;

export interface TakenPosition extends Omit<Of<"take-position">, "type" | "seq"> {
  readonly contentHash: string;
  /** The content has since changed in substance. */
  readonly isOutdated: boolean;
}

export interface Concern extends Readonly<Of<"raise-concern">["concern"]> {
  readonly owner: string;
  readonly at: string;
  readonly state: "open" | "withdrawn" | "closed";
  readonly reason: string | undefined;
}

export type Comment = Readonly<Omit<Of<"comment">, "type">>;

export interface Proposal {
  readonly id: number;
  readonly author: string;
  readonly state: ProposalState;
  /** When it came into this state. */
  readonly since: string;
  readonly content: ProposalContent;
  readonly contentHash: string;
  /** Everybody's newest position, in the order of first speaking. */
  readonly positions: readonly TakenPosition[];
  readonly concerns: readonly Concern[];
  readonly comments: readonly Comment[];
  readonly lastCallEndsAt: string | undefined;
  /** The written outcome of an acceptance, or the reason of another end or of a request for changes. */
  readonly outcome: string | undefined;
  readonly revision: number | undefined;
  /** Number of events so far. */
  readonly length: number;
}

/** Of what it would change; title and message only speak about it. */
export function toProposalHash({ changes, exceptions }: ProposalContent): string {
  const proposed = exceptions === undefined ? changes : { changes, exceptions };
  return toContentHash(proposed as unknown as Json); // bodies and exceptions are JSON
}

/** The first event is always a draft; anything else is a damaged history. */
export function toProposal(id: number, events: readonly ProposalEvent[]): Proposal {
  const [first, ...rest] = events;
  if (first?.type !== "draft") throw new Error(`proposal ${id} does not start with a draft`);
  const drafted: Proposal = {
    id,
    author: first.by,
    state: "draft",
    since: first.at,
    content: first.content,
    contentHash: toProposalHash(first.content),
    positions: [],
    concerns: [],
    comments: [],
    lastCallEndsAt: undefined,
    outcome: undefined,
    revision: undefined,
    length: 1,
  };
  return rest.reduce((proposal, event) => applyEvent(proposal, event), drafted);
}

/** The proposal after one more event, which lifecycle.ts has let through. */
export const applyEvent = (proposal: Proposal, event: ProposalEvent): Proposal => ({
  ...applyChange(proposal, event),
  length: event.seq,
});

function applyChange(proposal: Proposal, event: ProposalEvent): Proposal {
  const enter = (state: ProposalState): Proposal => ({ ...proposal, state, since: event.at });
  switch (event.type) {
    case "draft":
      throw new Error(`proposal ${proposal.id} is drafted twice`);
    case "edit":
      return applyEdit(proposal, event);
    case "submit":
      return { ...enter("open"), outcome: undefined };
    case "request-changes":
      return { ...enter("changes-requested"), lastCallEndsAt: undefined, outcome: event.reason };
    case "start-last-call":
      return { ...enter("last-call"), lastCallEndsAt: event.endsAt };
    case "take-position":
      return { ...proposal, positions: withPosition(proposal, event) };
    case "raise-concern":
      return { ...proposal, concerns: [...proposal.concerns, toConcern(event)] };
    case "withdraw-concern":
      return { ...proposal, concerns: endConcern(proposal.concerns, event.concern, "withdrawn", event.text) };
    case "close-concern":
      return { ...proposal, concerns: endConcern(proposal.concerns, event.concern, "closed", event.reason) };
    case "comment": {
      const { seq, by, at, text, on, replyTo } = event;
      return { ...proposal, comments: [...proposal.comments, { seq, by, at, text, on, replyTo }] };
    }
    case "accept":
      return { ...enter("accepted"), outcome: event.outcome, revision: event.revision };
    case "reject":
      return { ...enter("rejected"), outcome: event.reason };
    case "withdraw":
      return { ...enter("withdrawn"), outcome: event.reason };
  }
}

function applyEdit(proposal: Proposal, event: Of<"edit">): Proposal {
  const contentHash = toProposalHash(event.content);
  const isSameText = event.editorial || contentHash === proposal.contentHash;
  // A last call on a text that has changed in substance would end on something nobody was called on.
  const endsLastCall = proposal.state === "last-call" && !isSameText;
  return {
    ...proposal,
    ...(endsLastCall ? { state: "open" as const, since: event.at, lastCallEndsAt: undefined } : {}),
    content: event.content,
    contentHash,
    positions: isSameText
      ? proposal.positions
      : proposal.positions.map((position) => ({ ...position, isOutdated: true })),
  };
}

function withPosition(proposal: Proposal, event: Of<"take-position">): readonly TakenPosition[] {
  const { by, position, text, at } = event;
  const taken = { by, position, text, at, contentHash: proposal.contentHash, isOutdated: false };
  return proposal.positions.some((known) => known.by === by)
    ? proposal.positions.map((known) => (known.by === by ? taken : known))
    : [...proposal.positions, taken];
}

const toConcern = (event: Of<"raise-concern">): Concern => ({
  ...event.concern,
  owner: event.by,
  at: event.at,
  state: "open",
  reason: undefined,
});

const endConcern = (
  concerns: readonly Concern[],
  id: string,
  state: "withdrawn" | "closed",
  reason: string | undefined,
): readonly Concern[] => concerns.map((concern) => (concern.id === id ? { ...concern, state, reason } : concern));
