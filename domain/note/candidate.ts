/**
 * What a sentence of a note may become in the register, once somebody has confirmed it. Its stance is what the words do
 * in the meeting, and its strength how they say it; neither is ever more than the words.
 */
import type { Stretch } from "#domain/meeting/passage.ts";
import type { NextMeetingSaid } from "#domain/note/next-meeting.ts";
import type { OffCadenceSaid } from "#domain/note/off-cadence.ts";
import type { Due } from "#domain/note/due.ts";
import type { Named } from "#domain/note/people.ts";
import type { KindName } from "#domain/register/reference.ts";

/** With the kind of record that each is for. */
export const candidateKinds = {
  agreed: "decision",
  acknowledged: "decision",
  proposed: "decision",
  position: "topic",
  question: "topic",
  action: "action",
  milestone: "action",
  term: "term",
  "next-meeting": "meeting",
  "agenda-item": "meeting",
  "off-cadence": "meeting",
} as const satisfies Readonly<Record<string, KindName>>;
export type CandidateStance = keyof typeof candidateKinds;

/** Hedged: likely, could, in principle. Reported: somebody says that it is so. Asked: of somebody who has not promised it. */
export type Strength = "plain" | "hedged" | "negated" | "reported" | "asked";

/** What is read of a part of a sentence; from and to are indexes of its text. */
export interface Reading {
  readonly stance: CandidateStance;
  readonly strength: Strength;
  readonly who: readonly Named[];
  /** What is to be done, asked or meant; else the sentence says it as a whole. */
  readonly what?: string;
  readonly from?: number;
  readonly to?: number;
  readonly due?: Due;
  readonly next?: NextMeetingSaid;
  /** Of one that is moved or cancelled. */
  readonly offCadence?: OffCadenceSaid;
  /** The word that is defined. */
  readonly word?: string;
}

export interface Candidate extends Stretch, Omit<Reading, "from" | "to"> {
  readonly kind: KindName;
  /** The sentence that it stands in. */
  readonly sentence: number;
  readonly quote: string;
}

/** What a sentence is that gives no candidate, and why. */
export interface Background {
  readonly sentence: number;
  readonly why: string;
}

export interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly background: readonly Background[];
  /** Sentences that no rule reads; they are left to people. */
  readonly notUnderstood: readonly number[];
  /** Of sentences; they add up to `all`. */
  readonly sums: {
    readonly all: number;
    readonly candidates: number;
    readonly background: number;
    readonly notUnderstood: number;
  };
}
