// npm run content:export [-- --revision N] [--out DIR]: writes the register at a revision as the files of content/.
// The same revision is the same bytes. The database is DATA_DIR's; a server may be running on it.
import path from "node:path";
import { parseArgs } from "node:util";
import { toContentFiles } from "#exports/content-files.ts";
import { toOriginFile } from "#exports/export-origin.ts";
import { systemClock } from "#server/clock.ts";
import { writeFiles } from "#server/content/write-files.ts";
import { readEnv } from "#server/env.ts";
import { openStore } from "#server/store/open-store.ts";
import { findNewestRevision } from "#server/store/revisions.ts";

const { values } = parseArgs({ options: { revision: { type: "string" }, out: { type: "string" } } });

const env = readEnv();
if (!env.ok) stop(env.failure.join("\n"));
const opened = await openStore(env.value.DATA_DIR, systemClock);
if (!opened.ok) stop(opened.failure);
const { context, close } = opened.value;
try {
  const newest = await findNewestRevision(context.database);
  const revision = values.revision === undefined ? newest : Number(values.revision);
  if (!Number.isInteger(revision) || revision < 1 || revision > newest)
    stop(`there is no revision ${values.revision ?? revision}; there are revisions 1 to ${newest}`);
  const spec = await context.findSpec(revision);
  const files = [...toContentFiles(spec), toOriginFile(spec)];
  const out = values.out ?? `content-at-${revision}`;
  const others = await writeFiles(out, files);
  if (!others.ok) stop(others.failure);
  console.log(`${out}: revision ${revision} in ${files.length} files`);
  for (const file of others.value)
    console.error(`${path.join(out, file)} is no record of revision ${revision}; it was left where it is`);
} finally {
  await close();
}

function stop(reason: string): never {
  console.error(`nothing was exported: ${reason}`);
  process.exit(1);
}
