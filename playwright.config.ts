import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { firstAdmin } from "./e2e/first-admin.ts";
import { findFreePort } from "./e2e/free-port.ts";
import { browserFlags, findBrowser } from "./scripts/set-up/browser.mjs";

// This file is read again by every worker, which inherits the environment of the first reading: one server for all.
process.env["E2E_PORT"] ??= String(await findFreePort());
process.env["E2E_DATA_DIR"] ??= makeFolder();
process.env["CHROMIUM_PATH"] ||= findBrowser() ?? "";

const address = `http://127.0.0.1:${process.env["E2E_PORT"]}`;
const executablePath = process.env["CHROMIUM_PATH"];

const desktop = { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } };

/** What tools and operators see: no page is opened, so once is enough. */
const withoutBrowser =
  /\/(serving|several-servers|around-next|readme|proxy|api[\w-]*|clients|examples[\w-]*|sign-in-defences|metrics|log-secrets)\.spec\.ts$/;

/** Stories of what the server does, told in forms and pages that other stories see on a phone as well. */
const alikeOnAnyScreen =
  /\/(agreement|attest|confirm-note|consensus|correct-note|drafts|git-clone|editions|history|shared-answers|import-machine|properties|take-(note|mail)|propose-(bad-input|several)|review|sent-forms|sign-in|sign-in-providers|subscriptions)\.spec\.ts$/;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "./e2e/keeper.ts",
  fullyParallel: true,
  forbidOnly: Boolean(process.env["CI"]),
  // A test that passes at the second try is a defect of the test or of the product; neither should be hidden.
  retries: 0,
  workers: 2,
  // Two browsers and the server share two cores; how fast things are is for the bench to say.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    baseURL: address,
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    // Recording costs a third of the time; `--trace on` records a story that is looked into.
    trace: "off",
    launchOptions: { args: browserFlags, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    { name: "desktop", use: desktop, testIgnore: withoutBrowser },
    // Stories tagged @no-script are told a second time to a visitor whose browser runs no JavaScript.
    { name: "no-script", use: { ...desktop, javaScriptEnabled: false }, grep: /@no-script/ },
    { name: "http", testMatch: withoutBrowser },
    // Last, because none of its stories is long: with one at the end, the other worker would wait.
    {
      name: "phone",
      use: { ...desktop, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
      testIgnore: [withoutBrowser, alikeOnAnyScreen],
      // The same of a single story, in a file whose others are told on a phone as well.
      grepInvert: /@any-screen/,
    },
  ],
  webServer: {
    command: "node scripts/start.mjs",
    url: `${address}/readyz`,
    env: {
      PORT: process.env["E2E_PORT"],
      DATA_DIR: process.env["E2E_DATA_DIR"],
      LOG_LEVEL: "warn",
      CONCORDANCE_ADMIN_EMAIL: firstAdmin.email,
      CONCORDANCE_ADMIN_PASSWORD: firstAdmin.password,
    },
    // A first start builds.
    timeout: 300_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
  },
});

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "concordance-e2e-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
