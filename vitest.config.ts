import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{domain,exports,imports,server,ui,scripts}/**/*.test.{ts,tsx}"],
    coverage: {
      provider: "v8",
      include: ["domain/**/*.ts"],
      exclude: ["**/*.test.ts", "**/test-builders.ts"],
      reporter: ["text-summary"],
      // Rules that nobody runs are not rules: every line of the domain is reached by a test.
      thresholds: { lines: 100 },
    },
  },
});
