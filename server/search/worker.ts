/** A thread of search: holds indexes, and answers from them. */
import { workerData } from "node:worker_threads";
import { openSearchDesk } from "#server/search/search-desk.ts";
import type { SearchOrder, UsesOrder } from "#server/search/search-order.ts";
import { openDatabase } from "#server/store/database.ts";
import { readChanged } from "#server/store/load-spec.ts";
import type { DatabasePlace } from "#server/store/place.ts";
import { listUnshown, openSaid } from "#server/store/proposals/find-said.ts";
import { isEnding } from "#server/work/ending.ts";
import type { ThreadData } from "#server/work/pool.ts";
import { serveJobs } from "#server/work/serve-jobs.ts";

const { data, ending } = workerData as ThreadData<{ readonly place: DatabasePlace; readonly most: number }>; // given by openSearch
const database = await openDatabase(data.place, { isEnding: () => isEnding(ending), connections: 1 });
const desk = openSearchDesk({
  readChanged: (revision, known, kind) => readChanged(database, revision, known, kind),
  findSaid: openSaid(database),
  listUnshown: (author) => listUnshown(database, author),
  most: data.most,
});

// openSearch gives no other jobs.
serveJobs(({ name, input }) =>
  name === "uses" ? desk.findUses(input as UsesOrder) : desk.search(input as SearchOrder),
);
