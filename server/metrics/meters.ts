/** What the thread that makes pages counts while it works; one of each for a process. */
import { measureDatabase, openDatabaseMeter } from "./database-meter.ts";
import { measureThread, openLoopDelay } from "./loop-delay.ts";
import { toCounter, type Measure } from "./measure.ts";
import { measureQueues, openQueueMeter, type QueueMeter } from "./queue-meter.ts";

/** Turns of requests, the pool of threads, searches of what is and of what was. */
export const queueNames = ["requests", "jobs", "search", "older-search"] as const;
export type QueueName = (typeof queueNames)[number];

export type Meters = ReturnType<typeof openMeters>;

export function openMeters() {
  const queues: Readonly<Record<QueueName, QueueMeter>> = {
    requests: openQueueMeter(),
    jobs: openQueueMeter(),
    search: openQueueMeter(),
    "older-search": openQueueMeter(),
  };
  const refusals = new Map<string, number>();
  const database = openDatabaseMeter();
  const delay = openLoopDelay();
  return {
    queues,
    database,
    /** Somebody had done as much of a kind as they may. */
    refuse: (kind: string): void => void refusals.set(kind, (refusals.get(kind) ?? 0) + 1),
    refusals: refusals as ReadonlyMap<string, number>,
    delay,
    measure: (): readonly Measure[] => [
      ...measureThread("pages", delay),
      ...measureQueues(queues),
      ...measureDatabase(database),
      toCounter(
        "limited_total",
        "Tries that were refused because as many were made as may be, by what is counted (server/limits)",
        [...refusals].map(([kind, value]) => ({ labels: { kind }, value })),
      ),
    ],
    close: () => delay.close(),
  };
}
