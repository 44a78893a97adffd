/**
 * Threads for what can be dear, so that nobody's question stops the answers of others. A job has a budget of time and
 * memory; one that goes over it costs its thread, which is replaced. Which jobs there are is jobs.ts.
 */
import { Worker, type ResourceLimits } from "node:worker_threads";
import { openQueueMeter, type QueueMeter } from "#server/metrics/queue-meter.ts";
import { announceEnd, openEnding, type Ending } from "#server/work/ending.ts";

export type Outcome<Value> =
  | { readonly type: "done"; readonly value: Value }
  /** As many jobs wait as may; later there is room again. */
  | { readonly type: "full" }
  /** It will never be done: `limit` says what it went over. */
  | { readonly type: "over"; readonly limit: string };

export interface Order {
  readonly name: string;
  readonly input: unknown;
}

export interface Asking {
  /** What the register asks of itself waits however many others do, and has a budget of its own. */
  readonly isOwn?: boolean;
  /** What of the input goes to the thread and is here no more, instead of being there twice. */
  readonly handedOver?: readonly ArrayBuffer[];
}

export type Report =
  | { readonly type: "ready" }
  | { readonly type: "done"; readonly value: unknown }
  | { readonly type: "failed"; readonly message: string };

/** What a thread is given when it starts. */
export interface ThreadData<Data> {
  readonly data: Data;
  readonly ending: Ending;
}

export interface PoolOptions {
  readonly entry: URL;
  /** What each thread is given when it starts. */
  readonly data: unknown;
  readonly threads: number;
  /** Jobs that wait. */
  readonly waiting: number;
  /** Milliseconds: to start a thread, for a job, and without one until a thread goes. */
  readonly startMs: number;
  readonly jobMs: number;
  /** For a job that the register asks of itself: what was accepted has to be checked, however slow the machine is. */
  readonly ownMs: number;
  readonly idleMs: number;
  /** How many times its budget a job may take before it has computed for as long: where processors are short it waits. */
  readonly rounds: number;
  readonly memory: ResourceLimits;
  readonly meter?: QueueMeter;
}

export interface Pool {
  /** Whether a stranger's job would be refused now; asked before it is read what the job is. */
  readonly isFull: () => boolean;
  readonly run: (order: Order, asking?: Asking) => Promise<Outcome<unknown>>;
  readonly close: () => Promise<void>;
}

interface Job {
  readonly order: Order;
  readonly isOwn: boolean;
  readonly handedOver: readonly ArrayBuffer[];
  readonly budgetMs: number;
  readonly since: number;
  readonly resolve: (outcome: Outcome<unknown>) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly ending: Ending;
  isReady: boolean;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
}

export function openPool(options: PoolOptions): Pool {
  const queue: Job[] = [];
  const threads = new Set<Thread>();
  const meter = options.meter ?? openQueueMeter();
  let isClosed = false;
  meter.look = () => ({ waiting: queue.length, running: [...threads].filter(({ job }) => job).length });

  function next(): void {
    const free = [...threads].find((thread) => thread.isReady && !thread.job);
    if (queue.length === 0) return;
    if (free)
      give(free, queue.shift() as Job); // it is not empty
    else if (threads.size < options.threads) start();
  }

  function give(thread: Thread, job: Job): void {
    clearTimeout(thread.timer);
    thread.job = job;
    meter.begin(job.since);
    thread.worker.ref();
    thread.worker.postMessage(job.order, job.handedOver);
    watch(thread, job.budgetMs, process.cpuUsage(), options.rounds);
  }

  function watch(thread: Thread, budgetMs: number, since: NodeJS.CpuUsage, rounds: number): void {
    thread.timer = setTimeout(() => {
      const { user, system } = process.cpuUsage(since);
      if (rounds > 1 && (user + system) / 1_000 < budgetMs * 0.9) watch(thread, budgetMs, since, rounds - 1);
      else end(thread, { type: "over", limit: toSeconds(budgetMs) });
    }, budgetMs);
  }

  function rest(thread: Thread): void {
    clearTimeout(thread.timer);
    thread.job = undefined;
    thread.worker.unref();
    thread.timer = setTimeout(() => drop(thread), options.idleMs).unref();
    next();
  }

  function start(): void {
    const ending = openEnding();
    const worker = new Worker(options.entry, {
      execArgv: [],
      workerData: { data: options.data, ending } satisfies ThreadData<unknown>,
      resourceLimits: options.memory,
    });
    const thread: Thread = { worker, ending, isReady: false, job: undefined, timer: undefined };
    threads.add(thread);
    thread.timer = setTimeout(() => fail(thread, "a thread did not start in time"), options.startMs);
    worker.on("message", (report: Report) => hear(thread, report));
    worker.on("error", (error: Error & { code?: string }) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY"
        ? end(thread, { type: "over", limit: `${options.memory.maxOldGenerationSizeMb ?? 0} MB of memory` })
        : fail(thread, error.message),
    );
    worker.on("exit", () => fail(thread, "a thread ended"));
  }

  function hear(thread: Thread, report: Report): void {
    if (!threads.has(thread)) return;
    if (report.type === "ready") thread.isReady = true;
    if (report.type === "done") thread.job?.resolve({ type: "done", value: report.value });
    if (report.type === "done") meter.done += 1;
    if (report.type === "failed") meter.failed += 1;
    if (report.type === "failed") thread.job?.reject(new Error(report.message));
    rest(thread);
  }

  function end(thread: Thread, outcome: Outcome<unknown>): void {
    if (thread.job) meter.over += 1;
    thread.job?.resolve(outcome);
    drop(thread);
  }

  /** Where it never came up, nothing that waits would ever be done. */
  function fail(thread: Thread, reason: string): void {
    if (!threads.has(thread)) return;
    const lost = thread.isReady ? [thread.job] : queue.splice(0);
    meter.failed += lost.filter(Boolean).length;
    for (const job of lost) job?.reject(new Error(reason));
    drop(thread);
  }

  function drop(thread: Thread): void {
    clearTimeout(thread.timer);
    threads.delete(thread);
    void stop(thread);
    next();
  }

  /** One that may be reading is told first: see server/store/reading-until.ts. */
  async function stop({ worker, ending, isReady, job }: Thread): Promise<void> {
    if (!isReady || job) await announceEnd(ending);
    await worker.terminate();
  }

  function isFull(): boolean {
    const busy = [...threads].filter(({ job }) => job).length;
    // What a thread that still starts will take does not wait for another's end.
    return queue.length >= options.waiting + options.threads - busy;
  }

  return {
    isFull,
    run: (order, { isOwn = false, handedOver = [] } = {}) =>
      new Promise((resolve, reject) => {
        // Whoever asks while the server stops is answered as by one that has no place left.
        if (isClosed) return resolve({ type: "full" });
        if (!isOwn && isFull()) {
          meter.refused += 1;
          return resolve({ type: "full" });
        }
        const budgetMs = isOwn ? options.ownMs : options.jobMs;
        // Readers wait for what the register asks of itself, and strangers' jobs may be many.
        const at = isOwn ? queue.filter((job) => job.isOwn).length : queue.length;
        queue.splice(at, 0, { order, isOwn, handedOver, budgetMs, since: performance.now(), resolve, reject });
        next();
      }),
    close: async () => {
      isClosed = true;
      const open = [...threads];
      for (const job of [...open.map(({ job }) => job), ...queue.splice(0)]) job?.resolve({ type: "full" });
      threads.clear();
      for (const { timer } of open) clearTimeout(timer);
      await Promise.all(open.map(stop));
    },
  };
}

const toSeconds = (ms: number): string => `${ms / 1_000} seconds of work`;
