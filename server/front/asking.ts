/** How one thread asks another for what it measures, and how long it waits: a thread that is stuck holds up no answer. */
import { setTimeout as delay } from "node:timers/promises";
import type { Measure } from "#server/metrics/measure.ts";

export type Measuring =
  | { readonly type: "measure"; readonly id: number }
  | { readonly type: "measured"; readonly id: number; readonly measures: readonly Measure[] };

const PATIENCE_MS = 2_000;

export interface Asking {
  /** Undefined where the other thread does not answer in time. */
  readonly ask: () => Promise<readonly Measure[] | undefined>;
  readonly hear: (message: Measuring) => void;
}

/** `measure` answers for this thread. */
export function openAsking(
  say: (message: Measuring) => void,
  measure: () => readonly Measure[] | Promise<readonly Measure[]>,
  patienceMs = PATIENCE_MS,
): Asking {
  const waiting = new Map<number, (measures: readonly Measure[]) => void>();
  let last = 0;
  return {
    ask: async () => {
      const id = (last += 1);
      const told = new Promise<readonly Measure[]>((resolve) => waiting.set(id, resolve));
      say({ type: "measure", id });
      const first = await Promise.race([told, delay(patienceMs, undefined, { ref: false })]);
      waiting.delete(id);
      return first;
    },
    hear: (message) => {
      if (message.type === "measured") return waiting.get(message.id)?.(message.measures);
      // What cannot be found is not told, and whoever asks says that this thread did not answer.
      void Promise.resolve()
        .then(measure)
        .then((measures) => say({ type: "measured", id: message.id, measures }))
        .catch(() => {});
    },
  };
}
