import { expect, it } from "vitest";
import type { ProposalEvent } from "#domain/proposal/schema.ts";
import { toProposalDocument, type SaidProposal } from "#domain/search/proposal-document.ts";

const at = "2025-02-01T08:00:00.000Z";
const reason = "It is **not** ready.";
const said = [
  { type: "draft", by: "ada", content: { title: "T", message: "M", changes: [] } },
  { type: "submit", by: "ada" },
  { type: "comment", by: "bob", text: "Looks [[good]]." },
  { type: "take-position", by: "eve", position: "object", text: "Too early." },
  { type: "take-position", by: "bob", position: "support" },
  {
    type: "raise-concern",
    by: "eve",
    concern: { id: "flicker", name: "It flickers", text: "Often.", clears: "A state." },
  },
  { type: "withdraw-concern", by: "eve", concern: "flicker", text: "It was the lamp." },
  { type: "close-concern", by: "chair", concern: "flicker", reason },
  { type: "request-changes", by: "chair", reason },
  { type: "edit", by: "ada", content: { title: "T", message: "M", changes: [] }, editorial: true },
  { type: "start-last-call", by: "chair", endsAt: at },
  { type: "accept", by: "chair", outcome: "Agreed on the list." },
  { type: "reject", by: "chair", reason },
  { type: "withdraw", by: "ada", reason },
].map((event, index) => ({ at, seq: index + 1, ...event }) as ProposalEvent);

const proposal: SaidProposal = {
  id: 7,
  title: "Say when a lamp is on",
  message: "Nobody `knew`.",
  author: "ada",
  state: "open",
  createdAt: at,
  said,
  length: said.length,
};

it("finds a proposal by why it was made and by all that anybody said of it, each where it stands", () => {
  const { places, ...rest } = toProposalDocument(proposal);
  expect(rest).toMatchObject({
    id: "proposals/7",
    kind: "proposal",
    day: "2025-02-01",
    people: ["ada", "bob", "eve", "chair"],
  });
  expect(places.map(({ label, path, text }) => [label, path, text])).toEqual([
    ["why", "", "Nobody knew."],
    ["comment of bob", "entry-3", "Looks good."],
    ["position of eve", "", "Too early."],
    ["concern of eve", "concern-flicker", "It flickers: Often. A state."],
    ["reason of eve", "", "It was the lamp."],
    ...Array.from({ length: 2 }, () => ["reason of chair", "", "It is not ready."]),
    ["outcome", "", "Agreed on the list."],
    ["reason of chair", "", "It is not ready."],
    ["reason of ada", "", "It is not ready."],
  ]);
});
