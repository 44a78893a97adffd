// The body of a thread for pool.test.ts: does what it is told.
import { parentPort, workerData } from "node:worker_threads";

parentPort.on("message", ({ name, input }) => {
  if (name === "spin") for (;;);
  if (name === "spin-until-told") {
    Atomics.store(input, 0, 1);
    while (Atomics.load(workerData.ending, 0) === 0);
    Atomics.store(input, 0, 2);
  }
  if (name === "fill") for (const kept = []; ;) kept.push(new Array(10_000).fill(kept.length));
  if (name === "exit") process.exit(1);
  if (name === "wait") setTimeout(() => parentPort.postMessage({ type: "done", value: input }), input);
  else if (name === "throw") parentPort.postMessage({ type: "failed", message: "no such machine" });
  else parentPort.postMessage({ type: "done", value: input });
});
parentPort.postMessage({ type: "ready" });
