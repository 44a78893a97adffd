/** How late the event loop of this thread is: what everybody waits for whom it answers. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { toGauge, type Measure } from "./measure.ts";

export interface LoopDelay {
  readonly read: () => LoopTimes;
  readonly close: () => void;
}

/** Seconds, in the last half minute to minute. */
export interface LoopTimes {
  readonly mean: number;
  readonly p99: number;
  readonly max: number;
}

const WINDOW_MS = 30_000;
const RESOLUTION_MS = 20;
const NS = 1e9;

export function openLoopDelay(windowMs = WINDOW_MS): LoopDelay {
  const monitor = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  monitor.enable();
  const look = (): LoopTimes =>
    // A timer of its own is what it measures by, so that no delay at all counts as one resolution.
    monitor.count === 0
      ? { mean: 0, p99: 0, max: 0 }
      : { mean: toDelay(monitor.mean), p99: toDelay(monitor.percentile(99)), max: toDelay(monitor.max) };
  let last = look();
  const timer = setInterval(() => {
    last = look();
    monitor.reset();
  }, windowMs);
  timer.unref();
  return {
    read: () => {
      const now = look();
      return {
        mean: Math.max(last.mean, now.mean),
        p99: Math.max(last.p99, now.p99),
        max: Math.max(last.max, now.max),
      };
    },
    close: () => {
      clearInterval(timer);
      monitor.disable();
    },
  };
}

const toDelay = (nanoseconds: number): number => Math.max(0, nanoseconds / NS - RESOLUTION_MS / 1_000);

export type ThreadName = "front" | "pages";

export function measureThread(thread: ThreadName, delay: LoopDelay): readonly Measure[] {
  const { mean, p99, max } = delay.read();
  const parts = Object.entries({ mean, p99, max });
  return [
    toGauge(
      "event_loop_delay_seconds",
      "How late the event loop of a thread was in the last half minute to minute",
      parts.map(([part, value]) => ({ labels: { thread, part }, value })),
    ),
    toGauge("heap_used_bytes", "Memory that JavaScript of a thread holds", [
      { labels: { thread }, value: process.memoryUsage().heapUsed },
    ]),
  ];
}
