/** From which text of a proposal an edit was made, so that it never writes over one that its author did not read. */
import type { Problem } from "#domain/problem.ts";
import type { ProposalState } from "#domain/proposal/proposal.ts";
import { toStateWords } from "#domain/proposal/refusal.ts";
import type { ProposalEvent } from "#domain/proposal/schema.ts";
import type { Entries } from "#forms/parse-form.ts";

/** As the form sends it; empty where it does not say. */
export function readStamp({ length }: Entries): { readonly length?: number } {
  return typeof length === "string" && /^\d{1,9}$/.test(length) ? { length: Number(length) } : {};
}

/**
 * For a draft that does not say from which text it was made: that of its proposal as it is now, where it had not been
 * edited since; undefined where it may have been.
 */
export const findUneditedLength = (events: readonly ProposalEvent[], draftedAt: string): number | undefined =>
  events.some(({ type, at }) => type === "edit" && at >= draftedAt) ? undefined : events.length;

/** What is said of an edit that is older than the proposal. */
export const toOlderEdit = (proposal: number, state: ProposalState): Problem => ({
  type: "conflict",
  reason: `proposal ${proposal} has gone on since the text of this form was taken from it, and is ${toStateWords(state)} now. Nothing was saved: what you typed is kept as a draft, and the proposal says what it said. Read there what is new and take over here what is to stay; “Save the edit” then puts this text in place of that one`,
  proposal,
});
