/** A thread of the pool: does one job after the other, and holds what several of them need. */
import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { openSpecCache } from "#server/register/spec-cache.ts";
import { openDatabase } from "#server/store/database.ts";
import { loadSpec } from "#server/store/load-spec.ts";
import { openJobs } from "#server/work/jobs.ts";
import type { JobName } from "#server/work/job-types.ts";
import type { Order, Report } from "#server/work/pool.ts";

const port = parentPort;
if (!port) throw new Error("this file is the body of a worker thread: start it with openPool");
const report = (message: Report): void => port.postMessage(message);

// Where processors are short, answers come before work. Only Linux has a priority of each thread.
if (process.platform === "linux") setPriority(10);

const { file } = workerData as { readonly file: string }; // given by openWork
const database = await openDatabase(file);
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
