/** What the thread of search is asked, as plain data, and what pages and routes ask of it. */
import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import type { Found } from "#domain/search/found.ts";
import type { Wish } from "#domain/search/search.ts";
import type { TermUses, UsesWish } from "#domain/search/term-uses.ts";

export interface SearchOrder {
  readonly revision: number;
  /** Proposals go with what is, not with what was. */
  readonly withProposals: boolean;
  readonly asked: Asked;
}

interface Asked extends Wish {
  /** As it was typed. */
  readonly text: string;
  /** An account, whose own drafts are searched as well. */
  readonly viewer?: string;
}

/** Where a term stands. */
export interface UsesOrder extends Omit<SearchOrder, "asked"> {
  readonly uses: UsesWish;
}

export interface UsesRequest extends UsesWish {
  readonly revision: number;
  /** Whether there is no newer one. */
  readonly isNewest: boolean;
}

/** Fails while the index is made that it needs. */
export type FindUses = (request: UsesRequest) => Promise<Result<TermUses, Problem>>;

export interface SearchRequest extends Asked {
  /** Left out: the newest. */
  readonly revision?: number;
}

/** Fails for what cannot be searched for, and while the index is made that it needs. */
export type Search = (request: SearchRequest) => Promise<Result<Found, Problem>>;
