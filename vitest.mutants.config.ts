import { defineConfig } from "vitest/config";

/** The tests of the rules alone: what a mutant of domain/ should be caught by. */
export default defineConfig({ test: { include: ["domain/**/*.test.ts"], testTimeout: 30_000 } });
