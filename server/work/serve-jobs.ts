/** The body of a thread of a pool: does one job after the other, as pool.ts gives them. */
import { setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import type { Order, Report } from "#server/work/pool.ts";

export function serveJobs(doJob: (order: Order) => Promise<unknown>): void {
  const port = parentPort;
  if (!port) throw new Error("this is the body of a worker thread: start it with openPool");
  const report = (message: Report): void => port.postMessage(message);
  // Where processors are short, answers come before work. Only Linux has a priority of each thread.
  if (process.platform === "linux") setPriority(10);
  port.on("message", (order: Order) => {
    doJob(order).then(
      (value: unknown) => report({ type: "done", value }),
      (error: unknown) =>
        report({ type: "failed", message: error instanceof Error ? (error.stack ?? "") : String(error) }),
    );
  });
  report({ type: "ready" });
}
