/** What somebody is typing, kept so that a reload, a sign-out or a refused submit loses nothing. Theirs alone. */
import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import type { DraftSummary } from "#forms/draft-address.ts";

export interface Draft extends DraftSummary {
  /** The state of the form, as JSON. */
  readonly form: string;
  readonly createdAt: string;
}

/** With the version that its form was made from: 0 where there was none. */
export type DraftToSave = Omit<Draft, "createdAt" | "updatedAt">;

export interface SavedDraft extends DraftSummary {
  /** The draft that it was sent as, and that was saved by another form since: both are kept, this one under a new name. */
  readonly apartFrom?: string;
}

export interface Drafts {
  /** Makes it, or puts this in place of the version that it was made from. A newer one is never written over. */
  readonly save: (owner: string, draft: DraftToSave) => Promise<Result<SavedDraft, Problem>>;
  readonly find: (owner: string, id: string) => Promise<Draft | undefined>;
  /** The one touched last comes first. */
  readonly list: (owner: string) => Promise<readonly DraftSummary[]>;
  /** Whether there was one. */
  readonly remove: (owner: string, id: string) => Promise<boolean>;
}

export const noSuchDraft: Problem = {
  type: "not-found",
  what: "no such draft",
  hint: "it was submitted or removed",
};
