import { configDefaults, defineConfig } from "vitest/config";
import { onPostgresql } from "./scripts/set-up/slow-tests.mjs";
import ofFolders from "./vitest.config.ts";

/** Every unit test, also those that are slow by their nature, or that set what a process has once: the umask, the use of processors. */
export default defineConfig({
  ...ofFolders,
  test: {
    ...ofFolders.test,
    pool: "forks",
    exclude: [...configDefaults.exclude, onPostgresql],
    reporters: ["default"],
  },
});
