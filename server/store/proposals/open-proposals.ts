/** Joins what the store does for proposals into what pages and routes ask. */
import { toOutlook } from "#domain/proposal/outlook.ts";
import { ok } from "#domain/result.ts";
import { toInstant } from "#server/clock.ts";
import type { Proposals } from "#server/proposals/proposals.ts";
import { draftProposal } from "#server/store/proposals/draft-proposal.ts";
import { findStatusMoves } from "#server/store/proposals/find-status-moves.ts";
import {
  findProposal,
  listEvents,
  listLastCalls,
  listProposals,
  listUnfinished,
} from "#server/store/proposals/find-proposals.ts";
import { findPresent, type ProposalDesk } from "#server/store/proposals/desk.ts";
import { takeStep } from "#server/store/proposals/take-step.ts";

export function openProposals(desk: ProposalDesk): Proposals {
  const { database, check, clock } = desk;
  return {
    list: (query, viewer) => listProposals(database, query, viewer),
    listUnfinished: (viewer) => listUnfinished(database, viewer),
    listLastCalls: (limit) => listLastCalls(database, limit),
    find: (id, viewer) => findProposal(database, id, viewer),
    listEvents: (id, viewer) => listEvents(database, id, viewer),
    draft: (given) => draftProposal(desk, given),
    step: (taken) => takeStep(desk, taken),
    preview: async (content, author, proposal) => {
      const present = await findPresent(desk);
      const now = toInstant(clock);
      const signature = { author, message: content.message, proposal: "preview", at: now };
      const outlook = toOutlook(present, content, signature, check);
      if (!outlook.ok) return outlook;
      const { next, caused, mended } = outlook.value;
      const moves = await findStatusMoves(database, { before: present, after: next, content, proposal, now });
      return ok({ present, next, caused: [...caused, ...moves], mended });
    },
  };
}
