/** What each step of a proposal is called, and who may take it, in words. What else its form says is ui/proposals/steps.ts. */
import type { StepType } from "#domain/proposal/schema.ts";
import type { Taker } from "#domain/proposal/takers.ts";

interface StepWords {
  /** Goes on after a person and "can" or "cannot". */
  readonly takes: string;
  /** Goes on after "the proposal can" or "cannot". */
  readonly undergoes: string;
}

export const stepWords: Readonly<Record<StepType, StepWords>> = {
  edit: { takes: "edit it", undergoes: "be edited" },
  submit: { takes: "submit it", undergoes: "be submitted" },
  "request-changes": { takes: "request changes", undergoes: "be sent back for changes" },
  "start-last-call": { takes: "start the last call", undergoes: "go into last call" },
  "take-position": { takes: "take a position", undergoes: "take positions" },
  "raise-concern": { takes: "raise a concern", undergoes: "take concerns" },
  "withdraw-concern": { takes: "withdraw the concern", undergoes: "have a concern withdrawn" },
  "close-concern": { takes: "close the concern", undergoes: "have a concern closed" },
  comment: { takes: "comment", undergoes: "take comments" },
  accept: { takes: "accept it", undergoes: "be accepted" },
  reject: { takes: "reject it", undergoes: "be rejected" },
  withdraw: { takes: "withdraw it", undergoes: "be withdrawn" },
};

export const takerWords: Readonly<Record<Taker, string>> = {
  author: "Its author",
  member: "A member",
  chair: "A chair",
  owner: "Who raised the concern",
};
