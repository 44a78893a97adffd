import { configDefaults, defineConfig } from "vitest/config";
import { LeftOutTests, onPostgresql, slowTests, testFolders } from "./scripts/set-up/slow-tests.mjs";
import { bundledThreads } from "./scripts/set-up/test-bundle.mjs";

/** What runs while one changes a folder; vitest.whole.config.ts runs what is slow by its nature as well. */
export default defineConfig({
  plugins: [bundledThreads],
  test: {
    include: [`{${testFolders}}/**/*.test.{ts,tsx}`],
    exclude: [...configDefaults.exclude, slowTests, onPostgresql],
    reporters: ["default", new LeftOutTests()],
    globalSetup: "scripts/set-up/test-bundle.mjs",
    // Begun in half the time of processes.
    pool: "threads",
    // Said, because otherwise one core is left out; many tests wait for the disk.
    maxWorkers: "100%",
    // A worker reads each module once: half of the time was reading the same ones for every file. What a test
    // changes beyond itself (the environment, the clock, a module) it has to put back.
    isolate: false,
    // What TypeScript becomes is kept from one run to the next: to make it anew took half of the run of a small folder.
    experimental: { fsModuleCache: true, fsModuleCachePath: ".cache/vitest" },
    // They start servers and write to real databases: what they wait for is the machine, which may be busy.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    coverage: {
      provider: "v8",
      include: ["domain/**/*.ts"],
      exclude: ["**/*.test.ts", "**/*test-builders.ts"],
      reporter: ["text-summary"],
      // Rules that nobody runs are not rules: every line of the domain is reached by a test.
      thresholds: { lines: 100 },
    },
  },
});
