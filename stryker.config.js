const config = {
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutants.config.ts" },
  coverageAnalysis: "perTest",
  // What runs while a module is read (schemas, tables) is covered by every test, and each try of it takes them all. A
  // test that makes its values while its own file is read holds nothing here: it makes them in a function.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: "reports/mutants.json",
  ignorePatterns: [".next", ".build", "data", "prisma", "server", "ui", "app", "e2e", "bench", "test-results"],
  reporters: ["clear-text", "progress-append-only"],
  clearTextReporter: { allowColor: false, reportTests: false, allowEmojis: false },
  thresholds: { high: 95, low: 85, break: 85 },
  concurrency: 2,
};

export default config;
