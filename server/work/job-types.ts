/** What the threads of the pool can be asked to do. A job takes and gives plain data, which goes from thread to thread. */
import type { CheckReport } from "#domain/check/finding.ts";
import type { Outcome } from "#domain/machine/replay/replay.ts";
import type { Issue, Problem } from "#domain/problem.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { ProposalContent } from "#domain/proposal/schema.ts";
import type { Version } from "#domain/register/record/record.ts";
import type { Result } from "#domain/result.ts";
import type { Answer } from "#api/answer.ts";
import type { RequestProblem } from "#api/problem-details.ts";
import type { MachineFacts } from "#exports/machine-facts.ts";
import type { ReadText } from "#notations/read-machine.ts";
import type { DifferenceOrder, WorkedOut } from "#server/register/compare-bodies.ts";
import type { MachineToDraw, NewMachine } from "#server/diagrams/machine-to-draw.ts";
import type { OutlookFailure, FoundOutlook } from "#server/proposals/proposals.ts";
import type { GivenEvents, SentEvents } from "#server/replay/replay-events.ts";
import type { ChangesOrder, ListedChanges } from "#server/store/list-changes.ts";
import type { PieceOrder, PieceRead } from "#server/replay/replay-piece.ts";

export interface OutlookOrder {
  readonly content: ProposalContent;
  readonly author: string;
  /** Undefined for what is being written. */
  readonly proposal: Pick<Proposal, "id" | "length" | "lastCallEndsAt"> | undefined;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** A proposal as a program sends it: the bytes of its body. */
export interface SentOrder extends Pick<OutlookOrder, "author" | "now"> {
  readonly bytes: Uint8Array;
  /** What to do with more. */
  readonly remedy: string;
  /** Whether what comes out of the checks is all that is wanted. */
  readonly isDryRun: boolean;
  /** The key under which it was sent, perhaps not for the first time. */
  readonly draft: string | undefined;
}

/** Of a dry run what would be; otherwise what is to be made. */
export type SentOutlook = { readonly outlook: FoundOutlook } | { readonly content: ProposalContent };

/** An address of the API. */
export interface AnswerOrder {
  /** With its query, as it was asked for. */
  readonly path: string;
  readonly base: string;
  readonly revision: number;
}

export interface FactsOrder {
  readonly machine: Version<"machine">;
  readonly revision: number;
}

export interface GivenOrder extends GivenEvents {
  readonly revision: number;
}

export interface ReplayOrder extends SentEvents {
  /** Where the machines are found that it is made of. */
  readonly revision: number;
}

export interface HistoryOrder {
  /** Where the files that `git clone` reads are. */
  readonly folder: string;
}

/** By name: what a job is given, and what it answers. */
export interface Jobs {
  readonly answer: { readonly input: AnswerOrder; readonly output: Result<Answer, Problem> };
  readonly changes: { readonly input: ChangesOrder; readonly output: ListedChanges };
  /** The revision up to which the history is written. */
  readonly "append-history": { readonly input: HistoryOrder; readonly output: number };
  readonly check: { readonly input: { readonly revision: number; readonly day: string }; readonly output: CheckReport };
  readonly "new-to-draw": {
    readonly input: { readonly machine: NewMachine; readonly revision: number };
    readonly output: MachineToDraw | undefined;
  };
  readonly outlook: { readonly input: OutlookOrder; readonly output: Result<FoundOutlook, OutlookFailure> };
  readonly "outlook-sent": {
    readonly input: SentOrder;
    readonly output: Result<SentOutlook, Problem | RequestProblem | OutlookFailure>;
  };
  readonly "machine-facts": { readonly input: FactsOrder; readonly output: MachineFacts };
  readonly difference: { readonly input: DifferenceOrder; readonly output: WorkedOut };
  readonly "replay-sent": { readonly input: ReplayOrder; readonly output: Result<Outcome, Problem | RequestProblem> };
  readonly "replay-given": { readonly input: GivenOrder; readonly output: Result<Outcome, Problem> };
  readonly "replay-piece": { readonly input: PieceOrder; readonly output: Result<PieceRead, Problem | RequestProblem> };
  readonly "read-machine": { readonly input: string; readonly output: ReadText };
  readonly "read-texts": {
    readonly input: readonly string[];
    readonly output: readonly Result<unknown, readonly Issue[]>[];
  };
}
export type JobName = keyof Jobs;
