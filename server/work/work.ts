/** What is dear, done beside the answers of others: the pool of threads with the jobs that there are. */
import { availableParallelism } from "node:os";
import type { Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { openQueueMeter } from "#server/metrics/queue-meter.ts";
import type { DatabasePlace } from "#server/store/place.ts";
import type { JobName, Jobs } from "#server/work/job-types.ts";
import { openPool, type Asking, type Pool, type PoolOptions } from "#server/work/pool.ts";

/** Why a job was not done: no room at the moment, or more than it may take. */
export type Overload = Extract<Problem, { readonly type: "unavailable" | "over-limit" }>;

export type DoWork = <Name extends JobName>(
  name: Name,
  input: Jobs[Name]["input"],
  asking?: Asking,
) => Promise<Result<Jobs[Name]["output"], Overload>>;

const usual: Omit<PoolOptions, "entry" | "data"> = {
  // One processor is left to the answers of others, which have one thread; with two busy ones they wait for it.
  threads: Math.min(2, Math.max(1, availableParallelism() - 1)),
  // With the largest bodies they hold a hundred megabytes, and a register of ten thousand records beside them.
  waiting: 8,
  startMs: 60_000,
  jobMs: 20_000,
  ownMs: 300_000,
  // What a thread holds of ten thousand records fills 150 megabytes and takes seconds to make again.
  idleMs: 600_000,
  rounds: 1,
  memory: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
};

export interface Work {
  readonly work: DoWork;
  /** Where there is none, a job would be refused: what it is about need not be read. */
  readonly hasRoom: () => boolean;
}

/** Threads start when the first job comes. */
export function openWork(place: DatabasePlace, meter = openQueueMeter()): Work & Pick<Pool, "close"> {
  const entry = new URL("./worker-entry.mjs", import.meta.url);
  const pool = openPool({ ...usual, entry, data: place, meter });
  return {
    work: async (name, input, asking) => {
      const outcome = await pool.run({ name, input }, asking);
      switch (outcome.type) {
        case "done":
          return ok(outcome.value as Jobs[typeof name]["output"]); // jobs.ts answers each name with its output
        case "full":
          return fail(noRoom);
        case "over":
          return fail({ type: "over-limit", what: jobWords[name], limit: outcome.limit });
      }
    },
    hasRoom: () => !pool.isFull(),
    close: () => pool.close(),
  };
}

export const noRoom: Overload = { type: "unavailable", what: "a processor for this; others are waiting already" };

const jobWords: Readonly<Record<JobName, string>> = {
  answer: "this answer",
  changes: "the comparison of these versions",
  "append-history": "the writing of the history",
  "edition-notes": "the comparison of these two revisions",
  "edition-counts": "the counting of the editions",
  "make-bundle": "the bundle of this edition",
  check: "the check of the register",
  "caused-errors": "the check of this proposal",
  "new-to-draw": "the drawing of this machine",
  outlook: "the check of this proposal",
  "outlook-sent": "the check of this proposal",
  "machine-facts": "the examination of this machine",
  difference: "the comparison of these two",
  "replay-sent": "the replay of these events",
  "replay-given": "the replay of these events",
  "replay-piece": "the replay of this log",
  "read-notes": "the reading of this note",
  "read-machine": "the reading of this text",
  "read-patch": "the reading of this patch",
  "read-texts": "the reading of this text",
};
