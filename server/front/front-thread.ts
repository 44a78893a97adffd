/** The front in a thread of its own (decision 0021): it starts at once, and passes on what it cannot answer itself. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Logger } from "pino";
import type { UsageCount } from "#server/api/usage.ts";
import type { Handler } from "#server/http/front.ts";
import type { Measure } from "#server/metrics/measure.ts";
import { openAsking } from "./asking.ts";
import type { FromFront, FrontData, ToFront } from "./messages.ts";
import { serveUpstream, type UpstreamServer } from "./serve-upstream.ts";

export interface FrontThread {
  readonly port: number;
  /** Where what is measured is read, where that is a port of its own. */
  readonly metricsPort: number | undefined;
  /** What that thread measures; undefined where it does not answer in time. */
  readonly measure: () => Promise<readonly Measure[] | undefined>;
  /** From now on requests are answered by it. */
  readonly open: (answering: FrontAnswering) => Promise<void>;
  /** Takes no more connections, lets running requests end for at most `graceMs`, then closes what is left. */
  readonly stop: (graceMs: number) => Promise<void>;
}

export interface FrontAnswering {
  readonly handle: Handler;
  readonly addUsage: (counts: readonly UsageCount[]) => Promise<void>;
  /** What this thread measures. */
  readonly measure: () => Promise<readonly Measure[]>;
}

/** Resolves when it listens; rejects where the host or port cannot be had (`isMetrics` where it is that of what is measured). */
export async function openFrontThread(data: FrontData, log: Pick<Logger, "error" | "warn">): Promise<FrontThread> {
  const worker = new Worker(new URL("./worker-entry.mjs", import.meta.url), {
    workerData: data,
    // Node would close what the thread has open when it ends, and with a file of SQLite the locks of this whole process.
    trackUnmanagedFds: false,
  });
  const say = (message: ToFront): void => worker.postMessage(message);
  const [first] = (await once(worker, "message")) as [FromFront]; // sent by worker.ts
  if (first.type !== "listening") {
    await worker.terminate();
    throw Object.assign(new Error("the front does not listen"), first);
  }
  // Without it nobody can be answered any more.
  worker.on("error", (error) => {
    throw error;
  });

  let measureHere: FrontAnswering["measure"] = async () => [];
  const asking = openAsking(say, () => measureHere());
  worker.on("message", (message: FromFront) => {
    if (message.type === "measure" || message.type === "measured") asking.hear(message);
  });

  let upstream: UpstreamServer | undefined;
  let saving = Promise.resolve();
  return {
    port: first.port,
    metricsPort: first.metricsPort,
    measure: asking.ask,
    open: async ({ handle, addUsage, measure }) => {
      measureHere = measure;
      upstream = await serveUpstream(handle, log);
      worker.on("message", (message: FromFront) => {
        if (message.type !== "used") return;
        saving = saving
          .then(() => addUsage(message.counts))
          .catch((error: unknown) => log.warn(`how often the API was asked could not be kept: ${String(error)}`));
      });
      say({ type: "open", socket: upstream.socket });
    },
    stop: async (graceMs) => {
      const stopped = new Promise<void>((resolve) => {
        worker.on("message", (message: FromFront) => {
          if (message.type === "stopped") resolve();
        });
      });
      say({ type: "stop", graceMs });
      await stopped;
      await Promise.all([worker.terminate(), upstream?.close()]);
      await saving;
    },
  };
}
