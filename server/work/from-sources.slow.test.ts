import { Worker } from "node:worker_threads";
import { expect, it, onTestFinished } from "vitest";
import { aDatabaseFile } from "#server/store/test-builders.ts";
import { openEnding } from "#server/work/ending.ts";

// All other tests, and what serves, start the threads of a bundle; who develops starts these.
it.each(["work", "diagrams"])("a thread of server/%s starts from the sources", { timeout: 120_000 }, async (folder) => {
  const entry = new URL(`../${folder}/worker-entry.mjs`, import.meta.url);
  const worker = new Worker(entry, {
    execArgv: [],
    workerData: { data: { file: aDatabaseFile() }, ending: openEnding() },
  });
  onTestFinished(() => void worker.terminate());
  const first = await new Promise((resolve, reject) => {
    worker.on("message", resolve);
    worker.on("error", reject);
  });
  expect(first).toEqual({ type: "ready" });
});
