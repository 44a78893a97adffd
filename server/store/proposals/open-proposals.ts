/** Joins what the store does for proposals into what pages and routes ask. */
import { toInstant } from "#server/clock.ts";
import type { Proposals } from "#server/proposals/proposals.ts";
import { draftProposal } from "#server/store/proposals/draft-proposal.ts";
import {
  countOpen,
  findProposal,
  listEvents,
  listLastCalls,
  listProposals,
  listUnfinished,
} from "#server/store/proposals/find-proposals.ts";
import type { ProposalContext } from "#server/store/proposals/context.ts";
import { findMadeContent } from "#server/store/proposals/made-under.ts";
import { takeStep } from "#server/store/proposals/take-step.ts";
import type { OutlookOrder } from "#server/work/job-types.ts";
import type { DoWork } from "#server/work/work.ts";

/** `work` does what is dear. */
export function openProposals(context: ProposalContext, work: DoWork): Proposals {
  const { database, clock } = context;
  const outlooks = openOutlooks(work);
  return {
    list: (query, viewer) => listProposals(database, query, viewer),
    countOpen: () => countOpen(database),
    listUnfinished: (viewer) => listUnfinished(database, viewer),
    listLastCalls: (limit) => listLastCalls(database, limit),
    find: (id, viewer) => findProposal(database, id, viewer),
    listEvents: (id, viewer) => listEvents(database, id, viewer),
    findMade: (author, key) => findMadeContent(database, { author, key }),
    draft: (given) => draftProposal(context, given),
    // What is accepted changes what every other proposal would do.
    step: (taken) => takeStep(context, taken, work).finally(outlooks.forget),
    outlook: (content, author, proposal) => outlooks.find({ content, author, proposal, now: toInstant(clock) }),
  };
}

type Found = Awaited<ReturnType<Proposals["outlook"]>>;

/** What a proposal would do is worked out once a minute, however many look at its page: whose last call has ended goes by the clock. */
function openOutlooks(work: DoWork) {
  const cached = new Map<string, Promise<Found>>();
  const ask = async (order: OutlookOrder): Promise<Found> => {
    const done = await work("outlook", order);
    return done.ok ? done.value : done;
  };
  return {
    forget: () => cached.clear(),
    find: async (order: OutlookOrder): Promise<Found> => {
      const { proposal, now } = order;
      if (!proposal) return ask(order);
      const key = `${proposal.id} ${proposal.length} ${now.slice(0, MINUTE)}`;
      const known = cached.get(key);
      if (known) return known;
      if (cached.size >= MOST_KEPT) cached.clear();
      const started = ask(order);
      cached.set(key, started);
      const forget = () => cached.get(key) === started && cached.delete(key);
      started.then((found) => found.ok || found.failure.type !== "unavailable" || forget(), forget);
      return started;
    },
  };
}

/** Characters of an instant that say the minute. */
const MINUTE = "2025-01-27T16:00".length;
const MOST_KEPT = 100;
