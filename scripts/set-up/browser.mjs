// A Chromium for the end-to-end tests: an installed one, else Playwright's own download, else Debian's package.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Refusal, root, run, say, step } from "./run.mjs";

// The shell first: the whole browser makes a window with tabs and toolbar for every story, at twice the time.
const shell = "chromium-headless-shell";
const names = [shell, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const isRoot = process.getuid?.() === 0;
const canInstall = isRoot && existsSync("/usr/bin/apt-get");

/** What Chromium needs to be told to run here and to talk to nobody but the server under test. */
export const browserFlags = [
  // Chromium's sandbox refuses to run as root, which containers and CI usually are.
  ...(isRoot ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
];

/** The path of an installed browser that starts, or undefined. CHROMIUM_PATH goes before PATH. */
export function findBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return (
    process.env.CHROMIUM_PATH ||
    names
      .flatMap((name) => folders.map((folder) => join(folder, name)))
      .find((path) => existsSync(path) && starts(path))
  );
}

// Ubuntu puts a chromium-browser in PATH that only says how to install the real one.
const starts = (path) => spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;

/** Makes sure that there is a browser; to be run once, after packages are installed. */
export async function requireBrowser() {
  const installed = findBrowser();
  if (installed) {
    if (!existsSync(installed)) throw new Refusal(`CHROMIUM_PATH is \`${installed}\`: there is no such file`);
    // The whole browser does where the shell cannot be had.
    if (!process.env.CHROMIUM_PATH && !installed.endsWith(shell) && canInstall) await isDone(installDebianPackage);
    return;
  }
  if (await hasDownload()) return;
  if (
    await isDone(() =>
      step("downloading a browser", process.execPath, [
        join(root, "node_modules/playwright/cli.js"),
        "install",
        "chromium",
      ]),
    )
  ) {
    if (await hasDownload()) return;
  }
  if (canInstall && (await isDone(installDebianPackage)) && findBrowser()) return;
  throw new Refusal(
    [
      "the end-to-end tests need a Chromium, and none could be found, downloaded or installed. Any of these will do:",
      `  apt-get install ${shell}     as root, on Debian; elsewhere chromium does as well`,
      "  npx playwright install --with-deps chromium",
      "  CHROMIUM_PATH=/path/to/chrome npm test      where one is installed in another place",
    ].join("\n"),
  );
}

async function hasDownload() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return existsSync(path) && starts(path);
}

async function installDebianPackage() {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  // Without a network this ends in seconds; the lists at hand may do where an update fails.
  const patience = ["-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=20"];
  await run("apt-get", [...patience, "update"], { env, output: "kept" });
  const install = [...patience, "install", "--yes", "--no-install-recommends", shell];
  await step(`installing Debian's ${shell}`, "apt-get", install, { env });
}

async function isDone(work) {
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(`${error.message}; trying another way`);
    return false;
  }
}
