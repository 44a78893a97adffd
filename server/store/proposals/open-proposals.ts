/** Joins what the store does for proposals into what pages and routes ask. */
import { toOutlook } from "#domain/proposal/outlook.ts";
import { ok } from "#domain/result.ts";
import { toInstant } from "#server/clock.ts";
import type { Proposals } from "#server/proposals/proposals.ts";
import { draftProposal } from "#server/store/proposals/draft-proposal.ts";
import { findProposal, listEvents, listProposals, listUnfinished } from "#server/store/proposals/find-proposals.ts";
import { findPresent, type ProposalDesk } from "#server/store/proposals/desk.ts";
import { takeStep } from "#server/store/proposals/take-step.ts";

export function openProposals(desk: ProposalDesk): Proposals {
  const { database, check, clock } = desk;
  return {
    list: (query, viewer) => listProposals(database, query, viewer),
    listUnfinished: (viewer) => listUnfinished(database, viewer),
    find: (id, viewer) => findProposal(database, id, viewer),
    listEvents: (id, viewer) => listEvents(database, id, viewer),
    draft: (given) => draftProposal(desk, given),
    step: (taken) => takeStep(desk, taken),
    preview: async (content, author) => {
      const present = await findPresent(desk);
      const signature = { author, message: content.message, proposal: "preview", at: toInstant(clock) };
      const outlook = toOutlook(present, content, signature, check);
      return outlook.ok ? ok({ present, ...outlook.value }) : outlook;
    },
  };
}
