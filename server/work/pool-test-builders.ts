/** A pool of threads that do what they are told, which goes when the test ends. */
import { onTestFinished } from "vitest";
import { openPool, type Pool, type PoolOptions } from "#server/work/pool.ts";

const usual: PoolOptions = {
  entry: new URL("./test-thread.mjs", import.meta.url),
  data: undefined,
  threads: 2,
  waiting: 3,
  startMs: 30_000,
  jobMs: 20_000,
  ownMs: 20_000,
  idleMs: 20_000,
  rounds: 1,
  memory: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 8 },
};

export function aPool(options: Partial<PoolOptions> = {}): Pool {
  const pool = openPool({ ...usual, ...options });
  onTestFinished(pool.close);
  return pool;
}

export const done = (value: unknown) => ({ type: "done", value });
