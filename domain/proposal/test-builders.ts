/** Proposals for tests, made as people make them: a draft and the events after it. */
import { toProposal, type Proposal } from "#domain/proposal/proposal.ts";
import type { ProposalContent, ProposalEvent } from "#domain/proposal/schema.ts";
import type { Acting } from "#domain/proposal/takers.ts";
import { aBody } from "#domain/test-builders.ts";

export const ada: Acting = { id: "ada", role: "member" };
export const bob: Acting = { id: "bob", role: "member" };
export const eve: Acting = { id: "eve", role: "member" };
export const chair: Acting = { id: "chair", role: "chair" };

export const day = (n: number): string => `2025-02-${String(n).padStart(2, "0")}T08:00:00.000Z`;

export const aContent = (fields: Parameters<typeof aBody<"machine">>[1] = {}): ProposalContent => ({
  title: "Say when a lamp is on",
  message: "Nobody knew.",
  changes: [{ op: "update", kind: "machine", slug: "light", base: 1, body: aBody("machine", fields) }],
});

type Happening = ProposalEvent extends infer Event
  ? Event extends unknown
    ? Omit<Event, "seq" | "at"> & { at?: string }
    : never
  : never;

/** Ada's proposal number 7 after the events given; each happens a day after the one before unless it says when. */
export function aProposal(...events: readonly Happening[]): Proposal {
  const all = [{ type: "draft", by: "ada", content: aContent() } as const, ...events];
  return toProposal(
    7,
    all.map((event, index) => ({ at: day(index + 1), ...event, seq: index + 1 }) as ProposalEvent),
  );
}

export const submitted = { type: "submit", by: "ada" } as const;
export const supported = { type: "take-position", by: "bob", position: "support" } as const;
export const objected = { type: "take-position", by: "eve", position: "object", text: "Too early." } as const;
export const lastCall = { type: "start-last-call", by: "chair", endsAt: day(10) } as const;
export const concern = {
  type: "raise-concern",
  by: "eve",
  concern: { id: "flicker", name: "It flickers", text: "Between the two it flickers.", clears: "A state for it." },
} as const;
