/** A thread of the pool: does one job after the other, and holds what several of them need. */
import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { openSpecCache } from "#server/register/spec-cache.ts";
import { openDatabase, toAdapter } from "#server/store/database.ts";
import { loadSpec } from "#server/store/load-spec.ts";
import { readingUntil } from "#server/store/reading-until.ts";
import { isEnding } from "#server/work/ending.ts";
import { openJobs } from "#server/work/jobs.ts";
import type { JobName } from "#server/work/job-types.ts";
import type { Order, Report, ThreadData } from "#server/work/pool.ts";

const port = parentPort;
if (!port) throw new Error("this file is the body of a worker thread: start it with openPool");
const report = (message: Report): void => port.postMessage(message);

// Where processors are short, answers come before work. Only Linux has a priority of each thread.
if (process.platform === "linux") setPriority(10);

const { data, ending } = workerData as ThreadData<{ readonly file: string }>; // given by openWork
const adapter = readingUntil(() => isEnding(ending), toAdapter(data.file));
const database = await openDatabase(data.file, adapter);
const jobs = openJobs({ database, findSpec: openSpecCache((revision, known) => loadSpec(database, revision, known)) });

// work.ts gives each job the input of its name.
port.on("message", ({ name, input }: Order) => {
  jobs(name as JobName, input as never).then(
    (value: unknown) => report({ type: "done", value }),
    (error: unknown) =>
      report({ type: "failed", message: error instanceof Error ? (error.stack ?? "") : String(error) }),
  );
});
report({ type: "ready" });
