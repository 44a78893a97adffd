/**
 * Search beside the answers of others: a thread that holds the index of what is, and one for what was, which is asked
 * seldom and goes again. Neither holds up a reader, and who asks before an index is there is told so.
 */
import { setTimeout as delay } from "node:timers/promises";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Problem } from "#domain/problem.ts";
import { toFormMessage } from "#forms/form-message.ts";
import { parseQuery } from "#domain/search/query.ts";
import type { Search, SearchOrder, SearchOutcome, SearchRequest } from "#server/search/search-order.ts";
import { openPool, type PoolOptions } from "#server/work/pool.ts";
import { noRoom } from "#server/work/work.ts";

/** How long a search waits for an index that is made, or for others' searches. */
const PATIENCE_MS = 8_000;

/** Older indexes that are kept. */
const MOST_OLDER = 2;

const usual: Omit<PoolOptions, "entry" | "data" | "idleMs"> = {
  // Searches take turns, so that however many are asked they have one processor at the most.
  threads: 1,
  waiting: 16,
  startMs: 60_000,
  // A query takes milliseconds; where the index is not there yet, it is made by the first who asks.
  jobMs: 120_000,
  ownMs: 300_000,
  rounds: 1,
  memory: { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 32 },
};

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

export interface OpenSearch {
  readonly search: Search;
  /** Has the index of what is made, so that the first who asks does not wait for it. */
  readonly prepareSearch: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** `file` is the database. Threads start when the first question comes. */
export function openSearch(file: string, findNewest: () => Promise<number>): OpenSearch {
  const open = (most: number, idleMs: number) =>
    openPool({ ...usual, idleMs, entry: new URL("./worker-entry.mjs", import.meta.url), data: { file, most } });
  const [newest, older] = [open(1, DAY_MS), open(MOST_OLDER, 5 * MINUTE_MS)];

  async function ask(order: SearchOrder, isOwn: boolean): Promise<Result<SearchOutcome, Problem>> {
    const outcome = await (order.withProposals ? newest : older).run({ name: "search", input: order }, { isOwn });
    switch (outcome.type) {
      case "done":
        return ok(outcome.value as SearchOutcome); // the worker answers with one
      case "full":
        return fail(noRoom);
      case "over":
        return fail({ type: "over-limit", what: "this search", limit: outcome.limit });
    }
  }

  async function search({ revision, ...asked }: SearchRequest): ReturnType<Search> {
    // What cannot be searched for is refused before it waits for anything.
    const query = parseQuery(asked.text);
    if (!query.ok) return query;
    const order = { revision: revision ?? (await findNewest()), withProposals: revision === undefined, asked };
    const answered = await Promise.race([ask(order, false), delay(PATIENCE_MS, undefined, { ref: false })]);
    if (answered === undefined) return fail(notThere);
    if (!answered.ok) return answered;
    return answered.value ?? fail(notThere);
  }

  return {
    search,
    prepareSearch: async () => {
      const prepared = await ask({ revision: await findNewest(), withProposals: true, asked: undefined }, true);
      if (!prepared.ok) throw new Error(`no index could be made: ${toFormMessage(prepared.failure)}`);
    },
    close: async () => {
      await Promise.all([newest.close(), older.close()]);
    },
  };
}

const notThere: Problem = { type: "unavailable", what: "the index of this revision, which is being made" };
