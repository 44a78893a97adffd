// `npm test`: sets up all it needs, then runs every check, every unit test and every end-to-end test, and stops at the
// first of these that fails. The last line is the totals.
import "./set-up/require-node.mjs";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { requireBrowser } from "./set-up/browser.mjs";
import { buildServer, generateClient } from "./set-up/build.mjs";
import { installPackages } from "./set-up/packages.mjs";
import { findPostgresql } from "./set-up/postgresql.mjs";
import { endWith, root, run, say, toSeconds } from "./set-up/run.mjs";
import { readBrowserTotals, readUnitTotals, toClosingLine } from "./set-up/totals.mjs";

const reports = join(root, ".cache/test");
const unitReport = join(reports, "unit.json");
const postgresqlReport = join(reports, "postgresql.json");
const browserReport = join(reports, "browser.json");

/** Each stage tells its totals; checks have none. */
const stages = [
  { title: "checks", args: ["scripts/check.mjs"], readTotals: undefined },
  {
    title: "unit tests",
    args: [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--config",
      "vitest.whole.config.ts",
      "--coverage",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${unitReport}`,
    ],
    readTotals: () => readUnitTotals(unitReport),
  },
  {
    title: "unit tests of the store on PostgreSQL",
    unless: () =>
      findPostgresql() === undefined && "there is no PostgreSQL 15 or newer here, so nothing is tested on it",
    args: [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--config",
      "vitest.postgresql.config.ts",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${postgresqlReport}`,
    ],
    readTotals: () => readUnitTotals(postgresqlReport),
  },
  {
    title: "end-to-end tests",
    before: buildServer,
    args: ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
    readTotals: () => readBrowserTotals(browserReport),
  },
];

try {
  await installPackages({ withDev: true });
  await generateClient();
  await requireBrowser();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  process.exitCode = await runStages();
} catch (error) {
  endWith(error);
}

async function runStages() {
  const totals = [];
  for (const stage of stages) {
    const missing = stage.unless?.();
    if (missing) {
      say(`${stage.title}: LEFT OUT, ${missing}`);
      continue;
    }
    await stage.before?.();
    const started = Date.now();
    say(`${stage.title} ...`);
    const { code } = await run(process.execPath, stage.args, { env: stage.env });
    const counted = stage.readTotals?.() ?? { passed: 0, failed: 0, skipped: 0 };
    const ranNone = stage.readTotals !== undefined && counted.passed === 0;
    const isFailed = code !== 0 || counted.failed > 0 || ranNone;
    // What fails without a failed test (a check, a coverage threshold, a runner that broke) counts as one.
    totals.push(isFailed && counted.failed === 0 ? { ...counted, failed: 1 } : counted);
    say(
      `${stage.title}: ${isFailed ? `FAILED${ranNone ? ", no test passed" : ""}` : "done"} in ${toSeconds(Date.now() - started)}`,
    );
    if (isFailed) break;
  }
  const isFailed = totals.some(({ failed }) => failed > 0);
  console.log(toClosingLine(totals));
  return isFailed ? 1 : 0;
}
