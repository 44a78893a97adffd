/** What pages and routes can ask about proposals. Carried out by the store. */
import type { Issue, Problem } from "#domain/problem.ts";
import type { ChangesRefusal } from "#domain/proposal/apply-changes.ts";
import type { Proposal, ProposalState } from "#domain/proposal/proposal.ts";
import type { ProposalContent, ProposalEvent, Step } from "#domain/proposal/schema.ts";
import type { StepFailure } from "#domain/proposal/step-failure.ts";
import type { Acting } from "#domain/proposal/takers.ts";
import type { Result } from "#domain/result.ts";
import type { LastCallNews } from "#exports/feeds/feed.ts";
import { toFormMessage } from "#forms/form-message.ts";
import type { ProposalLine, WrittenOutlook } from "#api/row.ts";

export interface ProposalQuery {
  readonly states?: readonly ProposalState[];
  readonly author?: string;
  /** The list goes on below this id. */
  readonly before?: number;
  /** 50 unless said otherwise. */
  readonly limit?: number;
}

export interface NewProposal {
  readonly content: ProposalContent;
  readonly actor: Acting;
  /** Open for the others at once, instead of a draft first. */
  readonly isSubmitted: boolean;
  /** The draft that the form kept. It goes; and a second submit of the same form answers the first one's proposal. */
  readonly draft?: string;
  /** Of a program, among the keys of its account: a second request under it answers the first one's proposal. */
  readonly key?: string;
}

export interface TakenStep {
  readonly id: number;
  readonly step: Step;
  readonly actor: Acting;
  /** The `length` of the proposal as the actor read it; refused where it has grown since. */
  readonly length?: number;
  /** The draft that the form of an edit kept. */
  readonly draft?: string;
}

/** `viewer` is an account, or nobody. What was never submitted is its author's own. */
export interface Proposals {
  /** Newest first. */
  readonly list: (query: ProposalQuery, viewer: string | undefined) => Promise<readonly ProposalLine[]>;
  /** How many the group has before it: neither drafts nor what has ended. */
  readonly countOpen: () => Promise<number>;
  /** Everything that may still go somewhere, oldest first: what waiting.ts and the calendar read. */
  readonly listUnfinished: (viewer: string | undefined) => Promise<readonly Proposal[]>;
  /** Each time that a proposal entered last call, newest first; `author` is an account. */
  readonly listLastCalls: (limit: number) => Promise<readonly LastCallNews[]>;
  readonly find: (id: number, viewer: string | undefined) => Promise<Proposal | undefined>;
  /** Everything that happened to it, oldest first; empty where there is no such proposal. */
  readonly listEvents: (id: number, viewer: string | undefined) => Promise<readonly ProposalEvent[]>;
  /** What a request of this account under this key proposed, as it was sent; undefined where there was none. */
  readonly findMade: (author: string, key: string) => Promise<ProposalContent | undefined>;
  readonly draft: (given: NewProposal) => Promise<Result<Proposal, Problem>>;
  readonly step: (given: TakenStep) => Promise<Result<Proposal, StepFailure>>;
  /**
   * What accepting it would do, as the register is now: of many findings the weightiest, and no records. Changes nothing.
   * `proposal` is left out for what is being written.
   */
  readonly outlook: (
    content: ProposalContent,
    author: string,
    proposal?: Pick<Proposal, "id" | "length" | "lastCallEndsAt">,
  ) => Promise<Result<WrittenOutlook, OutlookFailure>>;
}

export type OutlookFailure =
  ({ readonly type: "refused" } & ChangesRefusal) | Extract<Problem, { readonly type: "unavailable" | "over-limit" }>;

/** What is wrong, for a page: field by field, or that it could not be found out. */
export const listOutlookIssues = (failure: OutlookFailure): readonly Issue[] =>
  failure.type === "refused" ? failure.issues : [{ path: "", message: toFormMessage(failure) }];
