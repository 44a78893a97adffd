/** What becomes of those who wait for their turn, or for a thread. */
import { toCounter, toGauge, toHistogram, type Measure } from "./measure.ts";
import { openHistogram, type Histogram } from "./histogram.ts";

/** Filled by the queue, read by who measures. */
export interface QueueMeter {
  /** How it is now. */
  look: () => { readonly waiting: number; readonly running: number };
  /** Since the process began. */
  done: number;
  /** Ended because it took more time or memory than it may. */
  over: number;
  failed: number;
  /** Not taken, because too many waited. */
  refused: number;
  readonly waits: Histogram;
  /** Its turn has come; `since` is when it began to wait, on the clock of `performance`. */
  readonly begin: (since: number) => void;
}

export function openQueueMeter(): QueueMeter {
  const waits = openHistogram();
  return {
    look: () => ({ waiting: 0, running: 0 }),
    done: 0,
    over: 0,
    failed: 0,
    refused: 0,
    waits,
    begin: (since) => waits.observe((performance.now() - since) / 1_000),
  };
}

export function measureQueues(queues: Readonly<Record<string, QueueMeter>>): readonly Measure[] {
  const all = Object.entries(queues);
  const now = all.map(([queue, meter]) => ({ labels: { queue }, ...meter.look() }));
  return [
    toGauge(
      "queue_waiting",
      "Who waits now: requests for their turn, jobs and searches for a thread",
      now.map(({ labels, waiting: value }) => ({ labels, value })),
    ),
    toGauge(
      "queue_running",
      "Who is worked on now",
      now.map(({ labels, running: value }) => ({ labels, value })),
    ),
    toCounter(
      "queue_ended_total",
      "What became of them: done, over its limit of time or memory, failed, or refused because too many waited",
      all.flatMap(([queue, meter]) =>
        (["done", "over", "failed", "refused"] as const).map((outcome) => ({
          labels: { queue, outcome },
          value: meter[outcome],
        })),
      ),
    ),
    toHistogram(
      "queue_wait_seconds",
      "How long they waited until they were begun",
      all.map(([queue, { waits }]) => ({ labels: { queue }, times: waits })),
    ),
  ];
}
