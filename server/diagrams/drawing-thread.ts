/** The worker thread that draws, and the queue before it. A drawing that takes too long costs its thread, not the server. */
import type { Order } from "#server/diagrams/worker.ts";
import type { Diagram } from "#server/register/register.ts";
import { openPool } from "#server/work/pool.ts";

/** Readers wait for a page; who types goes on typing, so these drawings come last and have less time. */
export type Urgency = "read" | "typed";

/** Milliseconds. Loading Mermaid takes a second or two, and much longer where the disk is cold. */
export interface Patience {
  readonly start: number;
  readonly drawing: number;
  readonly typed: number;
  /** Without work for this long, the thread goes and gives back what it holds, about 180 MB. */
  readonly idle: number;
}

export function openDrawingThread({ start, drawing, typed, idle }: Patience) {
  const pool = openPool({
    entry: new URL("./worker-entry.mjs", import.meta.url),
    data: undefined,
    threads: 1,
    waiting: Number.POSITIVE_INFINITY,
    startMs: start,
    jobMs: typed,
    ownMs: drawing,
    idleMs: idle,
    rounds: 6,
    memory: { maxOldGenerationSizeMb: 512 },
  });
  return {
    render: async (input: Order, urgency: Urgency = "read"): Promise<Diagram> => {
      const outcome = await pool.run({ name: "draw", input }, { isOwn: urgency === "read" });
      if (outcome.type === "done") return outcome.value as Diagram; // worker.ts answers with one
      throw new Error(
        outcome.type === "over" ? `it took more than ${outcome.limit}` : "too many drawings wait, or the server stops",
      );
    },
    close: () => pool.close(),
  };
}
