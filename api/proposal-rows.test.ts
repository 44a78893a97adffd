import { expect, it } from "vitest";
import { aSpec } from "#domain/test-builders.ts";
import { PROPOSALS_LISTED } from "#api/proposal-answers.ts";
import { proposalRows } from "#api/proposal-rows.ts";

const base = "https://register.example.org";

function listLinks(count: number) {
  const row = proposalRows.find(({ name }) => name === "listProposals");
  const needed = Array.from({ length: count }, (_, index) => ({
    id: 200 - index,
    title: "T",
    author: "ada",
    state: "open" as const,
    createdAt: "2025-01-01T00:00:00Z",
  }));
  const answer = row?.answer({ spec: aSpec(), base, params: {}, query: {}, needed });
  return answer?.ok ? answer.value.links.filter(({ rel }) => rel === "next") : undefined;
}

it("a page of proposals links to the next one, and one that is not full to none", () => {
  expect(listLinks(PROPOSALS_LISTED)).toEqual([{ rel: "next", href: `${base}/api/v1/proposals?before=151` }]);
  expect(listLinks(PROPOSALS_LISTED - 1)).toEqual([]);
});
