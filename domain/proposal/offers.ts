/** Which steps a proposal takes next: by whom, and what stands in the way of each. lifecycle.ts decides when one is taken. */
import { listAcceptanceObstacles, listLastCallObstacles } from "#domain/proposal/consensus.ts";
import { proposalTable, type StepContext } from "#domain/proposal/lifecycle.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { StepType } from "#domain/proposal/schema.ts";
import { isTaker, type Acting, type Taker } from "#domain/proposal/takers.ts";

export interface Offer {
  readonly step: StepType;
  readonly by: Taker;
  /** Whether the viewer is one who may take it. */
  readonly isYours: boolean;
  /** In words; empty where nothing stands in the way. */
  readonly obstacles: readonly string[];
}

/** Changes that cannot be applied are among the errors. */
interface OfferContext extends Pick<StepContext, "now" | "rules" | "errors"> {
  /** Who looks at it, and may have no account. */
  readonly viewer: Acting | undefined;
}

/** The steps that the proposal's state lets somebody take. */
export const listOffers = (proposal: Proposal, context: OfferContext): readonly Offer[] =>
  (Object.keys(proposalTable) as StepType[])
    .filter((step) => proposalTable[step].from.includes(proposal.state) && hasObject(proposal, step))
    .map((step) => {
      const { by } = proposalTable[step];
      return {
        step,
        by,
        isYours: isTaker(by, proposal, context.viewer),
        obstacles: listObstacles(proposal, step, context),
      };
    });

/** Steps on concerns need one that is open. */
function hasObject(proposal: Proposal, step: StepType): boolean {
  return (
    (step !== "withdraw-concern" && step !== "close-concern") || proposal.concerns.some(({ state }) => state === "open")
  );
}

function listObstacles(proposal: Proposal, step: StepType, context: OfferContext): readonly string[] {
  const { viewer, now, rules, errors } = context;
  switch (step) {
    case "start-last-call":
      return listLastCallObstacles(proposal, errors);
    case "accept":
      // What is still to be written is asked for by the form.
      return listAcceptanceObstacles(proposal, {
        by: viewer && isTaker("chair", proposal, viewer) ? viewer.id : "",
        now,
        rules,
        errors,
        outcome: "to be written",
      });
    default:
      return [];
  }
}
