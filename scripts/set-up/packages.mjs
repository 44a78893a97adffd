// Installs what package-lock.json names, where it is not installed already. npm keeps a list of what it installed
// in node_modules and writes it last, so a broken-off installation is noticed and an up-to-date one costs nothing.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal, root, step } from "./run.mjs";

/** What serves and builds; `withDev`: what generates, checks and tests besides. What is there already stays. */
export async function installPackages({ withDev }) {
  const installed = readInstalled();
  if (isInstalled(installed, withDev)) return;
  const isDevNeeded = withDev || Object.values(installed).some(({ dev }) => dev);
  // Not `npm ci`: it wants every other platform's binaries in the lock, and not every registry holds those. Without
  // saving, the locked versions are what is installed all the same. Said either way, or NODE_ENV would decide it.
  const install = ["install", "--no-save", `--${isDevNeeded ? "include" : "omit"}=dev`, "--no-audit", "--no-fund"];
  try {
    await runNpm([...install, "--prefer-offline"]);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // What npm remembers of the registry may be older than the lock.
    await runNpm(install);
  }
}

function runNpm(args) {
  const [command, ...before] = npm();
  const shell = process.platform === "win32" && command === "npm";
  return step("installing packages", command, [...before, ...args], { shell });
}

function readInstalled() {
  const list = join(root, "node_modules/.package-lock.json");
  return existsSync(list) ? readPackages(list) : {};
}

function isInstalled(installed, withDev) {
  return Object.entries(readPackages(join(root, "package-lock.json"))).every(
    ([path, { version, integrity, optional, dev }]) =>
      path === "" ||
      (dev && !withDev) ||
      (installed[path] ? installed[path].version === version && installed[path].integrity === integrity : optional),
  );
}

const readPackages = (path) => JSON.parse(readFileSync(path, "utf8")).packages;

/** npm runs its scripts with the address of itself; started by hand, the one in PATH is taken. */
function npm() {
  const own = process.env.npm_execpath;
  return own?.endsWith("npm-cli.js") ? [process.execPath, own] : ["npm"];
}
