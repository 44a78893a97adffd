/** What the threads of the pool can be asked to do. A job takes and gives plain data, which goes from thread to thread. */
import type { CheckReport } from "#domain/check/finding.ts";
import type { EditionCounts } from "#domain/edition/counts.ts";
import type { EditionNotes } from "#domain/edition/notes.ts";
import type { Outcome } from "#domain/machine/replay/replay.ts";
import type { Issue, Problem } from "#domain/problem.ts";
import type { Signature } from "#domain/proposal/apply-changes.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { ProposalContent } from "#domain/proposal/schema.ts";
import type { Version } from "#domain/register/record/record.ts";
import type { Result } from "#domain/result.ts";
import type { Answer } from "#api/answer.ts";
import type { NoteReading } from "#api/note-reading-schemas.ts";
import type { RequestProblem } from "#api/problem-details.ts";
import type { WrittenOutlook } from "#api/row.ts";
import type { MachineFacts } from "#exports/machine-facts.ts";
import type { ReadText } from "#notations/read-machine.ts";
import type { KeptBundle } from "#server/editions/kept-bundles.ts";
import type { BundleOrder } from "#server/editions/make-bundle.ts";
import type { DifferenceOrder, WorkedOut } from "#server/register/compare-bodies.ts";
import type { MachineToDraw, NewMachine } from "#server/diagrams/machine-to-draw.ts";
import type { PatchContent } from "#server/history/read-patch.ts";
import type { ReadingWish } from "#server/mail-in/tell-file.ts";
import type { OutlookFailure } from "#server/proposals/proposals.ts";
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

/** Changes that can be applied to the revision that is named. */
export interface CausedOrder {
  readonly revision: number;
  readonly content: ProposalContent;
  readonly signature: Signature;
}

/** A proposal as a program sends it: the bytes of its body, which is JSON or a patch of the repository. */
export interface SentOrder extends Pick<OutlookOrder, "author" | "now"> {
  readonly bytes: Uint8Array;
  readonly isPatch: boolean;
  /** What to do with more. */
  readonly remedy: string;
  /** Whether what comes out of the checks is all that is wanted. */
  readonly isDryRun: boolean;
  /** The key under which it was sent, perhaps not for the first time. */
  readonly key: string | undefined;
}

/** Of a dry run what would be; otherwise what is to be made. */
export type SentOutlook = { readonly outlook: WrittenOutlook } | { readonly content: ProposalContent };

/** An address of the API. */
export interface AnswerOrder {
  /** With its query, as it was asked for. */
  readonly path: string;
  readonly base: string;
  readonly revision: number;
}

/** What is asked of the register at a revision. */
type In<Order> = Order & { readonly revision: number };

/** A file with notes as it was sent, and what was said of it. */
export interface ReadNotesOrder extends Pick<ReadingWish, "day" | "convention" | "isWhole"> {
  readonly bytes: Uint8Array;
}

interface Job<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

export interface HistoryOrder {
  /** Where the files that `git clone` reads are. */
  readonly folder: string;
}

export interface EditionOrder {
  readonly revision: number;
  /** The revision of the edition before; undefined for the first one. */
  readonly since: number | undefined;
}

/** By name: what a job is given, and what it answers. */
export interface Jobs {
  readonly answer: Job<AnswerOrder, Result<Answer, Problem>>;
  readonly changes: Job<ChangesOrder, ListedChanges>;
  /** How much of the history is written. */
  readonly "append-history": Job<HistoryOrder, number>;
  readonly "edition-notes": Job<EditionOrder, EditionNotes>;
  /** One for each edition, oldest first. */
  readonly "edition-counts": Job<undefined, readonly EditionCounts[]>;
  readonly "make-bundle": Job<BundleOrder, KeptBundle>;
  readonly check: Job<In<{ readonly day: string }>, CheckReport>;
  /** The errors that the checks would newly report, in words. */
  readonly "caused-errors": Job<CausedOrder, readonly string[]>;
  readonly "new-to-draw": Job<In<{ readonly machine: NewMachine }>, MachineToDraw | undefined>;
  readonly outlook: Job<OutlookOrder, Result<WrittenOutlook, OutlookFailure>>;
  readonly "outlook-sent": Job<SentOrder, Result<SentOutlook, Problem | RequestProblem | OutlookFailure>>;
  readonly "machine-facts": Job<In<{ readonly machine: Version<"machine"> }>, MachineFacts>;
  readonly difference: Job<DifferenceOrder, WorkedOut>;
  readonly "replay-sent": Job<In<SentEvents>, Result<Outcome, Problem | RequestProblem>>;
  readonly "replay-given": Job<In<GivenEvents>, Result<Outcome, Problem>>;
  readonly "replay-piece": Job<PieceOrder, Result<PieceRead, Problem | RequestProblem>>;
  readonly "read-notes": Job<In<ReadNotesOrder>, NoteReading>;
  readonly "read-machine": Job<string, ReadText>;
  readonly "read-patch": Job<string, Result<PatchContent, readonly Issue[]>>;
  readonly "read-texts": Job<readonly string[], readonly Result<unknown, readonly Issue[]>[]>;
}
export type JobName = keyof Jobs;
