/** Joins what the store does for proposals into what pages and routes ask. */
import { toInstant } from "#server/clock.ts";
import type { Proposals } from "#server/proposals/proposals.ts";
import { draftProposal } from "#server/store/proposals/draft-proposal.ts";
import {
  findProposal,
  listEvents,
  listLastCalls,
  listProposals,
  listUnfinished,
} from "#server/store/proposals/find-proposals.ts";
import type { ProposalDesk } from "#server/store/proposals/desk.ts";
import { takeStep } from "#server/store/proposals/take-step.ts";
import type { DoWork } from "#server/work/work.ts";

/** `work` does what is dear. */
export function openProposals(desk: ProposalDesk, work: DoWork): Proposals {
  const { database, clock } = desk;
  return {
    list: (query, viewer) => listProposals(database, query, viewer),
    listUnfinished: (viewer) => listUnfinished(database, viewer),
    listLastCalls: (limit) => listLastCalls(database, limit),
    find: (id, viewer) => findProposal(database, id, viewer),
    listEvents: (id, viewer) => listEvents(database, id, viewer),
    draft: (given) => draftProposal(desk, given),
    step: (taken) => takeStep(desk, taken),
    preview: async (content, author, proposal) => {
      const previewed = await work("preview", { content, author, proposal, now: toInstant(clock) });
      return previewed.ok ? previewed.value : previewed;
    },
  };
}
