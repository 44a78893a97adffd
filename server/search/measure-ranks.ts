/** How well an index answers questions whose answers are known: where the first of these stands. */
import type { Found } from "#domain/search/found.ts";
import { parseQuery } from "#domain/search/query.ts";
import type { SearchIndex } from "#domain/search/search-index.ts";
import { search } from "#domain/search/search.ts";

export interface Question {
  readonly asked: string;
  /** Records that answer it, any of them. */
  readonly answers: readonly string[];
}

export interface Ranked extends Question {
  /** From 1; undefined where no answer is found. */
  readonly rank: number | undefined;
}

/** Hits that are looked at: as many as one page of each kind shows. */
const LOOKED_AT = 20;

export const listRanks = (index: SearchIndex, questions: readonly Question[]): readonly Ranked[] =>
  questions.map((question) => ({ ...question, rank: findRank(index, question) }));

/** 1 where each answer comes first, 0.5 where each comes second. */
export const toMeanReciprocalRank = (ranked: readonly Ranked[]): number =>
  ranked.reduce((sum, { rank }) => sum + (rank === undefined ? 0 : 1 / rank), 0) / ranked.length;

function findRank(index: SearchIndex, { asked, answers }: Question): number | undefined {
  const query = parseQuery(asked);
  const found = query.ok ? search(index, query.value, { limit: LOOKED_AT }) : query;
  if (!found.ok) return undefined;
  const place = listInOrder(found.value).findIndex((id) => answers.includes(id));
  return place === -1 ? undefined : place + 1;
}

/** As a page shows them: kind by kind. */
const listInOrder = ({ groups }: Found): readonly string[] => groups.flatMap(({ hits }) => hits.map(({ id }) => id));
