/** A proposal as a program sends it, for the documentation: small, whole, and one that any register takes. */
import type { ProposalContent } from "#domain/proposal/schema.ts";

export const proposalExample: ProposalContent = {
  title: "Say what a guest blackout is",
  message: "Three machines speak of it.",
  changes: [
    {
      op: "create",
      kind: "term",
      slug: "guest-blackout",
      body: { title: "Guest blackout", meaning: "The time in which guests do not run.", standing: "draft" },
    },
  ],
};
