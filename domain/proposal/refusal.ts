/** Why a step was refused, in words for the person who took it: what stands in the way, and who or what would be right. */
import { toWordList } from "#domain/check/wording.ts";
import type { StepRefusal } from "#domain/proposal/lifecycle.ts";
import type { ProposalState } from "#domain/proposal/proposal.ts";
import type { StepType } from "#domain/proposal/schema.ts";
import { stepWords } from "#domain/proposal/step-words.ts";
import type { Taker } from "#domain/proposal/takers.ts";

const states: Readonly<Record<ProposalState, string>> = {
  draft: "a draft",
  open: "open",
  "changes-requested": "sent back for changes",
  "last-call": "in last call",
  accepted: "accepted",
  rejected: "rejected",
  withdrawn: "withdrawn",
};

const takers: Readonly<Record<Taker, string>> = {
  author: "only its author can do this",
  member: "only a member can do this",
  chair: "only a chair can do this",
  owner: "only the person who raised the concern can withdraw it; a chair can close it with a reason",
};

/** The state as it goes on after "this proposal is". */
export const toStateWords = (state: ProposalState): string => states[state];

/** At least one sentence. */
export function listRefusalMessages(refusal: StepRefusal, step: StepType): readonly string[] {
  switch (refusal.type) {
    case "wrong-state": {
      const allowed = toWordList(refusal.allowed.map(toStateWords)).replace(/ and (?=[^,]*$)/, " or ");
      return [
        `this proposal is ${toStateWords(refusal.state)}, so it cannot ${stepWords[step].undergoes}; that takes one that is ${allowed}`,
      ];
    }
    case "not-yours":
      return [takers[refusal.needs]];
    case "obstacles":
      return refusal.messages;
  }
}
