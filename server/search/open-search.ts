/**
 * Search beside the answers of others: a thread that holds the index of what is, and one for what was, which is asked
 * seldom and goes again. Neither holds up a reader, and who asks before an index is there is told so.
 */
import { setTimeout as delay } from "node:timers/promises";
import { DAY_MS, MINUTE_MS } from "#domain/durations.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Problem } from "#domain/problem.ts";
import { parseQuery } from "#domain/search/query.ts";
import type { Found } from "#domain/search/found.ts";
import type { TermUses } from "#domain/search/term-uses.ts";
import { openQueueMeter, type QueueMeter } from "#server/metrics/queue-meter.ts";
import type { FindUses, Search, SearchOrder, UsesOrder } from "#server/search/search-order.ts";
import type { DatabasePlace } from "#server/store/place.ts";
import { openPool, type PoolOptions } from "#server/work/pool.ts";
import { noRoom } from "#server/work/work.ts";

/** How long a search waits for an index that is made, or for others' searches. */
const PATIENCE_MS = 10_000;
/** The same of a page that has something else to say. */
const PATIENCE_BESIDE_MS = 3_000;
/** How long such a page is then made without. */
const AGAIN_MS = 3_000;

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
  memory: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 8 },
};

/** Records from which on an index takes longer to make than anybody should wait twice. */
const LARGE = 1_000;

export interface OpenSearch {
  readonly search: Search;
  readonly findUses: FindUses;
  readonly close: () => Promise<void>;
}

interface SearchOptions {
  readonly place: DatabasePlace;
  readonly findNewest: () => Promise<number>;
  /** Records there are at the start. */
  readonly records: number;
  readonly meters?: Readonly<Record<"search" | "older-search", QueueMeter>>;
}

/** A thread starts when the first question comes. A small index goes with it when nobody asks, with the memory it takes. */
export function openSearch({ place, findNewest, records, meters }: SearchOptions): OpenSearch {
  const isLarge = records >= LARGE;
  const open = (most: number, idleMs: number, meter = openQueueMeter()) =>
    openPool({ ...usual, idleMs, entry: new URL("./worker-entry.mjs", import.meta.url), data: { place, most }, meter });
  let notThereUntil = 0;
  const newest = open(1, isLarge ? DAY_MS : 10 * MINUTE_MS, meters?.search);
  const older = open(MOST_OLDER, 5 * MINUTE_MS, meters?.["older-search"]);

  async function ask(name: "search" | "uses", order: SearchOrder | UsesOrder): Promise<Result<unknown, Problem>> {
    const outcome = await (order.withProposals ? newest : older).run({ name, input: order });
    switch (outcome.type) {
      case "done":
        return ok(outcome.value);
      case "full":
        return fail(noRoom);
      case "over":
        return fail({ type: "over-limit", what: "this search", limit: outcome.limit });
    }
  }

  return {
    search: async ({ revision, ...asked }) => {
      // What cannot be searched for is refused before it waits for anything.
      const query = parseQuery(asked.text);
      if (!query.ok) return query;
      const order = { revision: revision ?? (await findNewest()), withProposals: revision === undefined, asked };
      const found = await withPatience(PATIENCE_MS, ask("search", order));
      return found.ok ? (found.value as Result<Found, Problem>) : found; // the worker answers with one
    },
    findUses: async ({ revision, isNewest, ...uses }) => {
      // Who asks while others wait for the index waits no longer than they did, and is told the same.
      if (performance.now() < notThereUntil) return fail(notThere);
      const found = await withPatience(PATIENCE_BESIDE_MS, ask("uses", { revision, withProposals: isNewest, uses }));
      if (!found.ok) notThereUntil = performance.now() + AGAIN_MS;
      return found.ok ? ok(found.value as TermUses) : found; // as above
    },
    close: async () => {
      await Promise.all([newest.close(), older.close()]);
    },
  };
}

const withPatience = async (ms: number, asked: Promise<Result<unknown, Problem>>): Promise<Result<unknown, Problem>> =>
  (await Promise.race([asked, delay(ms, undefined, { ref: false })])) ?? fail(notThere);

const notThere: Problem = { type: "unavailable", what: "the index of this revision, which is being made" };
