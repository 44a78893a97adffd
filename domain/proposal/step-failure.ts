/** Why a step on a proposal was not taken, as the store found it: the refusals of its lifecycle, and what moved meanwhile. */
import type { Issue, Problem } from "#domain/problem.ts";
import type { StepRefusal } from "#domain/proposal/lifecycle.ts";
import type { StaleBase } from "#domain/proposal/apply-changes.ts";
import type { ProposalState } from "#domain/proposal/proposal.ts";
import { listRefusalMessages, toStateWords } from "#domain/proposal/refusal.ts";
import type { StepType } from "#domain/proposal/schema.ts";
import { toRecordId } from "#domain/register/reference.ts";

export type StepFailure =
  | StepRefusal
  /** Records have moved on since the proposal was written; it has to be merged first. */
  | { readonly type: "stale"; readonly records: readonly StaleBase[] }
  /** Somebody took a step since the page was read, or this is the second click on one button. */
  | { readonly type: "moved-on"; readonly length: number; readonly state: ProposalState }
  | { readonly type: "invalid"; readonly issues: readonly Issue[] }
  /** There is none, or it is a draft of somebody else. */
  | { readonly type: "not-found"; readonly id: number }
  /** What the checks would say could not be found out. */
  | Extract<Problem, { readonly type: "unavailable" | "over-limit" }>;

/** For those who only need the words. */
export function toProblem(failure: StepFailure, step: StepType): Problem {
  switch (failure.type) {
    case "not-found":
      return noSuchProposal(failure.id);
    case "invalid":
    case "unavailable":
    case "over-limit":
      return failure;
    case "not-yours":
      return { type: "forbidden", reason: listRefusalMessages(failure, step).join("; ") };
    case "wrong-state":
    case "obstacles":
      return { type: "conflict", reason: listRefusalMessages(failure, step).join("; ") };
    case "moved-on":
      return {
        type: "conflict",
        reason: `this proposal has gone on since you read it and is ${toStateWords(failure.state)} now; read what is new, then do it again if it still holds`,
      };
    case "stale":
      return { type: "conflict", reason: failure.records.map(toStaleWords).join("; ") };
  }
}

export const noSuchProposal = (id: number): Problem => ({
  type: "not-found",
  what: `proposal ${id}`,
  hint: "the list of proposals is at /proposals",
});

const toStaleWords = ({ kind, slug, base, current }: StaleBase): string =>
  `\`${toRecordId(kind, slug)}\` is at version ${current} and this was written against version ${base}; merge the two first`;
