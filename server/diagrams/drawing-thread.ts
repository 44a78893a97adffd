/** One worker thread and the queue before it. A drawing that takes too long costs its thread, not the server. */
import { Worker } from "node:worker_threads";
import type { Answer, Order } from "#server/diagrams/worker.ts";
import type { Diagram } from "#server/register/register.ts";

interface Job {
  readonly order: Order;
  readonly resolve: (diagram: Diagram) => void;
  readonly reject: (error: Error) => void;
  readonly urgency: Urgency;
}

/** Readers wait for a page; who types goes on typing, so these drawings come last and have less time. */
export type Urgency = "read" | "typed";

export interface DrawingThread {
  readonly render: (order: Order, urgency?: Urgency) => Promise<Diagram>;
  readonly close: () => Promise<void>;
}

/** Milliseconds. Loading Mermaid takes a second or two, and much longer where the disk is cold. */
export interface Patience {
  readonly start: number;
  readonly drawing: number;
  readonly typed: number;
  /** Without work for this long, the thread goes and gives back what it holds, about 180 MB. */
  readonly idle: number;
}

/** How many times its limit a drawing may wait for a processor. */
const mostRounds = 6;

export function openDrawingThread(patience: Patience): DrawingThread {
  const queue: Job[] = [];
  let worker: Worker | undefined;
  let ready = false;
  let current: Job | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  function next(): void {
    clearTimeout(timer);
    current = undefined;
    if (queue.length === 0) return rest();
    if (!worker) return start();
    if (!ready) return;
    current = queue.splice(
      Math.max(
        queue.findIndex(({ urgency }) => urgency === "read"),
        0,
      ),
      1,
    )[0];
    worker.ref();
    worker.postMessage(current?.order);
    watch(current?.urgency === "typed" ? patience.typed : patience.drawing, process.cpuUsage(), 1);
  }

  /** Where processors are short a drawing waits long without being stuck, so it is computing time that counts. */
  function watch(limit: number, since: NodeJS.CpuUsage, round: number): void {
    timer = setTimeout(() => {
      const { user, system } = process.cpuUsage(since);
      if ((user + system) / 1000 < limit * 0.9 && round < mostRounds) watch(limit, since, round + 1);
      else stop(`it took longer than ${limit} ms`);
    }, limit);
  }

  function rest(): void {
    worker?.unref();
    timer = setTimeout(() => {
      const idle = worker;
      worker = undefined;
      void idle?.terminate();
    }, patience.idle).unref();
  }

  function start(): void {
    const started = new Worker(new URL("./worker-entry.mjs", import.meta.url), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    worker = started;
    ready = false;
    timer = setTimeout(() => stop(`the drawing thread did not start within ${patience.start} ms`), patience.start);
    started.on("message", (answer: Answer) => {
      if (worker === started) hear(answer);
    });
    started.on("error", (error) => {
      if (worker === started) stop(error.message);
    });
    started.on("exit", () => {
      if (worker === started) stop("the drawing thread ended");
    });
  }

  function hear(answer: Answer): void {
    if (answer.type === "ready") ready = true;
    if (answer.type === "drawn") current?.resolve(answer.diagram);
    if (answer.type === "failed") current?.reject(new Error(answer.message));
    next();
  }

  /** The thread goes, and with it what it was drawing; where it never came up, everything that waits for it. */
  function stop(reason: string): void {
    const lost = ready ? [current] : [current, ...queue.splice(0)];
    void worker?.terminate();
    worker = undefined;
    for (const job of lost) job?.reject(new Error(reason));
    next();
  }

  return {
    render: (order, urgency = "read") =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error("the drawing thread is closed"));
        queue.push({ order, urgency, resolve, reject });
        if (!current && (ready || !worker)) next();
      }),
    close: async () => {
      closed = true;
      const open = worker;
      worker = undefined;
      clearTimeout(timer);
      for (const job of [current, ...queue.splice(0)]) job?.reject(new Error("the drawing thread is closed"));
      current = undefined;
      await open?.terminate();
    },
  };
}
