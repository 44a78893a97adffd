/** What somebody is typing, kept so that a reload, a sign-out or a refused submit loses nothing. Theirs alone. */
import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";

export interface DraftSummary {
  /** A UUID that the form was given when it was first shown. */
  readonly id: string;
  /** The proposal that is being edited; none for a new one. */
  readonly proposal?: number;
  readonly title: string;
  readonly updatedAt: string;
}

export interface Draft extends DraftSummary {
  /** The state of the form, as JSON. */
  readonly form: string;
}

export type DraftToSave = Omit<Draft, "updatedAt">;

export interface Drafts {
  /** Makes it, or puts this in place of what was saved before. */
  readonly save: (owner: string, draft: DraftToSave) => Promise<Result<DraftSummary, Problem>>;
  readonly find: (owner: string, id: string) => Promise<Draft | undefined>;
  /** The one touched last comes first. */
  readonly list: (owner: string) => Promise<readonly DraftSummary[]>;
  /** Whether there was one. */
  readonly remove: (owner: string, id: string) => Promise<boolean>;
}
