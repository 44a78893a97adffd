/** A thread of the pool: does one job after the other, and holds what several of them need. */
import { workerData } from "node:worker_threads";
import { openSpecCache } from "#server/register/spec-cache.ts";
import { openDatabase } from "#server/store/database.ts";
import { loadSpec } from "#server/store/load-spec.ts";
import type { DatabasePlace } from "#server/store/place.ts";
import { isEnding } from "#server/work/ending.ts";
import { openJobs } from "#server/work/jobs.ts";
import type { JobName } from "#server/work/job-types.ts";
import type { ThreadData } from "#server/work/pool.ts";
import { serveJobs } from "#server/work/serve-jobs.ts";

const { data, ending } = workerData as ThreadData<DatabasePlace>; // given by openWork
const database = await openDatabase(data, { isEnding: () => isEnding(ending), connections: 1 });
const jobs = openJobs({ database, findSpec: openSpecCache((revision, known) => loadSpec(database, revision, known)) });

// work.ts gives each job the input of its name.
serveJobs(({ name, input }) => jobs(name as JobName, input as never));
