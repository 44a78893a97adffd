/** The rows of the contract for proposals: reading those that everybody may see, and writing one. */
import { fail, ok } from "#domain/result.ts";
import { API } from "#exports/addresses.ts";
import { toJson } from "#api/answer.ts";
import { toProposalAnswer, toProposalListAnswer, toProposalPage, toWrittenAnswer } from "#api/proposal-answers.ts";
import { proposalExample } from "#api/proposal-example.ts";
import { defineRow, type Row } from "#api/row.ts";
import { toPageLink } from "#api/web-links.ts";

export const proposalRows: readonly Row[] = [
  defineRow({
    name: "listProposals",
    path: `${API}/proposals`,
    summary: "Proposals that everybody may see, newest first; drafts never.",
    mediaType: "application/json",
    schemas: ["proposal-list"],
    query: ["before"],
    caching: "revalidate",
    example: () => ({}),
    needs: (_, { before }) => ({ type: "proposals", before }),
    answer: ({ base, needed }) => {
      const value = toProposalListAnswer(needed, base);
      const next = value.next === null ? [] : [{ rel: "next", href: value.next } as const];
      return toJson(value, [toPageLink(`${base}/proposals`), ...next]);
    },
  }),
  defineRow({
    method: "POST",
    name: "propose",
    path: `${API}/proposals`,
    summary:
      "Proposes changes, with a personal token (`Authorization: Bearer`) of a member; 201 with the proposal. A patch of the repository (`git format-patch -1`) is taken, too. Nothing is accepted here. With `dryRun=true`: 200 with what accepting it would do, and nothing is kept.",
    mediaType: "application/json",
    request: "proposal-content",
    requestExample: proposalExample,
    alsoReads: "text/x-patch",
    schemas: ["proposal", "outlook"],
    makes: "proposal",
    problems: ["unauthenticated", "forbidden", "conflict", "stale"],
    query: ["dryRun", "draft"],
    caching: "never",
    example: () => undefined,
    needs: (_, { dryRun = false, draft = false }) => ({ type: "writing", isDryRun: dryRun, isDraft: draft }),
    answer: ({ base, needed }) => toWrittenAnswer(needed, base),
  }),
  defineRow({
    name: "getProposal",
    path: `${API}/proposals/{proposal}`,
    summary:
      "One proposal: its changes, positions, concerns and comments. A draft is found with a token of its author alone.",
    mediaType: "application/json",
    schemas: ["proposal"],
    query: [],
    caching: "revalidate",
    // Whatever is in the register came in with a proposal.
    example: (spec) => {
      const [record] = spec.byId.values();
      return record && { proposal: record.proposal };
    },
    needs: ({ proposal }) => ({ type: "proposal", id: proposal }),
    answer: ({ base, params, needed }) => {
      if (!needed)
        return fail({
          type: "not-found",
          what: `there is no proposal ${params.proposal}`,
          hint: `${base}${API}/proposals lists those there are; a draft is answered to a token of its author that may write`,
        });
      const { proposal, isOwn } = needed;
      const answer = toJson(toProposalAnswer(proposal, base), [toPageLink(toProposalPage(base, proposal.id))]);
      return answer.ok ? ok({ ...answer.value, isOwn }) : answer;
    },
  }),
];
