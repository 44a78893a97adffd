// The PostgreSQL server that unit tests of the store run on a second time, with an empty database that each of theirs is
// a copy of.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { startPostgresql } from "./postgresql.mjs";
import makeBundle, { keptBundle } from "./test-bundle.mjs";

/** Called by vitest before it runs tests, and what it answers after them. */
export default async function setup(project) {
  await makeBundle(project);
  const server = await startPostgresql();
  server.create("empty");
  const { migrate } = await import(pathToFileURL(join(keptBundle, "migrate.js")).href);
  const made = await migrate({ engine: "postgresql", url: server.toUrl("empty") });
  if (!made.ok) throw new Error(made.failure);
  project.provide("postgresql", server.toUrl(""));
  return () => server.stop();
}
