/** Keeps the folder of the history up with the register, on a thread, however many readers ask for it. */
import { setTimeout } from "node:timers/promises";
import type { History } from "#server/history/serve-history.ts";

interface HistorySource {
  readonly folder: string;
  /** How much there is to write. */
  readonly findNewest: () => Promise<number>;
  /** Writes what is not written, and says how much there is to read. */
  readonly append: () => Promise<number>;
  readonly report: (message: string) => void;
}

export function openHistory({ folder, findNewest, append, report }: HistorySource): History {
  let written = 0;
  let running: Promise<void> | undefined;

  const run = (): Promise<void> =>
    (running ??= append()
      .then((revision) => {
        written = revision;
      })
      .catch((error: unknown) => report(`the history could not be written: ${String(error)}`))
      .finally(() => {
        running = undefined;
      }));

  return {
    folder,
    bringUpToDate: async (waitMs) => {
      const newest = await findNewest();
      if (written < newest) {
        const stop = new AbortController();
        const late = setTimeout(waitMs, undefined, { signal: stop.signal, ref: false }).catch(() => {});
        // What runs may have begun before the newest was accepted.
        await Promise.race([run().then(() => (written < newest ? run() : undefined)), late]);
        stop.abort();
      }
      return written > 0;
    },
  };
}
