// What unit tests start as threads and processes, and the empty database that they copy: made once, and again only
// where a source has changed. A process that reads the sources as TypeScript takes two seconds to begin, most of it
// for one processor.
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { threadAsked, toThreadFile, writeBundle } from "./bundle.mjs";
import { toFingerprint, whenChanged } from "./fingerprint.mjs";
import { root } from "./run.mjs";

const kept = ".cache/test-bundle";
export const keptBundle = join(root, kept);

/** What processes of tests import or run, by the name of its file. */
const modules = [
  "scripts/backup.ts",
  "scripts/check-content.ts",
  "scripts/content-export.ts",
  "scripts/content-import.ts",
  "scripts/move.ts",
  "scripts/read-notes.ts",
  "scripts/restore.ts",
  "server/clock.ts",
  "server/register/open-register.ts",
  "server/register/spec-cache.ts",
  "server/store/database.ts",
  "server/store/load-spec.ts",
  "server/store/migrate.ts",
  "server/store/proposals/open-proposals.ts",
  "server/work/jobs.ts",
];

const sources = ["domain", "notations", "texts", "api", "exports", "forms", "server", "scripts"];
const settings = ["package-lock.json", "prisma/migrations", "tsconfig.json"];

/** Called by vitest before it runs tests. */
export default async function setup(project) {
  await makeBundle();
  project.onTestsRerun(makeBundle);
  project.provide("bundle", keptBundle);
}

function makeBundle() {
  const inputs = toFingerprint([...sources, ...settings], (path) => !/\.test\.tsx?$|\.svg$/.test(path));
  return whenChanged(`${kept}.made-from`, inputs, async () => {
    // Aside, because another run may read what is there.
    const draft = `${kept}-${process.pid}`;
    await writeBundle(draft, Object.fromEntries(modules.map((path) => [toName(path), path])));
    const { migrate } = await import(pathToFileURL(join(root, draft, "migrate.js")).href);
    const made = await migrate({ engine: "sqlite", file: join(root, draft, "empty.db") });
    if (!made.ok) throw new Error(made.failure);
    rmSync(join(root, kept), { recursive: true, force: true });
    renameSync(join(root, draft), join(root, kept));
  });
}

const toName = (path) => path.slice(path.lastIndexOf("/") + 1, -".ts".length);

/** A module that begins a thread begins that of the bundle. */
export const bundledThreads = {
  name: "bundled-threads",
  enforce: "pre",
  transform(code, id) {
    if (!code.includes(threadAsked)) return undefined;
    const thread = pathToFileURL(join(root, kept, toThreadFile(id))).href;
    return { code: code.replaceAll(threadAsked, `new URL(${JSON.stringify(thread)})`), map: null };
  },
};
