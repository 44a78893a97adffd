import { defineConfig } from "vitest/config";

/** The tests of the rules alone: what a mutant of domain/ should be caught by. */
export default defineConfig({
  test: {
    include: ["domain/**/*.test.ts"],
    // How long something takes catches no mutant that a word or a number does not, and is waited for in every dry run.
    exclude: ["**/*.slow.test.ts"],
    testTimeout: 30_000,
  },
});
