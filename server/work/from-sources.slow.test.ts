import { Worker } from "node:worker_threads";
import { expect, it, onTestFinished } from "vitest";
import { aDatabaseFile } from "#server/store/test-builders.ts";
import { openEnding } from "#server/work/ending.ts";

// All other tests, and what serves, start the threads of a bundle; who develops starts these.
it.each([
  { folder: "work", says: { type: "ready" } },
  { folder: "diagrams", says: { type: "ready" } },
  { folder: "front", says: { type: "listening", port: expect.any(Number) as number } },
])("a thread of server/$folder starts from the sources", { timeout: 120_000 }, async ({ folder, says }) => {
  const entry = new URL(`../${folder}/worker-entry.mjs`, import.meta.url);
  const worker = new Worker(entry, {
    execArgv: [],
    workerData: {
      data: { engine: "sqlite", file: aDatabaseFile() },
      ending: openEnding(),
      host: "127.0.0.1",
      port: 0,
      logLevel: "silent",
    },
  });
  onTestFinished(() => void worker.terminate());
  const first = await new Promise((resolve, reject) => {
    worker.on("message", resolve);
    worker.on("error", reject);
  });
  expect(first).toEqual(says);
});
