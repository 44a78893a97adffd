import { configDefaults, defineConfig } from "vitest/config";
import ofFolders from "./vitest.config.ts";
import { findPostgresql } from "./scripts/set-up/postgresql.mjs";

if (findPostgresql() === undefined)
  throw new Error("there is no PostgreSQL 15 or newer here: install it, as in apt-get install postgresql");

/** The tests of the store a second time, on a real PostgreSQL server. */
export default defineConfig({
  ...ofFolders,
  test: {
    ...ofFolders.test,
    name: "postgresql",
    pool: "forks",
    include: ["server/{store,limits,secrets,backup}/**/*.test.ts"],
    // Of files, and of what no engine changes.
    exclude: [
      ...configDefaults.exclude,
      "server/store/sqlite/**",
      "server/store/*-client.test.ts",
      "server/store/private-folder.*",
    ],
    reporters: ["default"],
    globalSetup: "scripts/set-up/test-postgresql.mjs",
  },
});
