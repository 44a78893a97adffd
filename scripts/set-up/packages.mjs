// Installs what package-lock.json names, where it is not installed already. npm keeps a list of what it installed
// in node_modules and writes it last, so a broken-off installation is noticed and an up-to-date one costs nothing.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, step } from "./run.mjs";

export async function installPackages() {
  if (isInstalled()) return;
  const [command, ...args] = npm();
  // Not `npm ci`: it wants every other platform's binaries in the lock, and not every registry holds those. Without
  // saving, the locked versions are what is installed all the same. A NODE_ENV of production would leave out what the
  // build needs.
  await step(
    "installing packages",
    command,
    [...args, "install", "--no-save", "--include=dev", "--no-audit", "--no-fund"],
    {
      shell: process.platform === "win32" && command === "npm",
    },
  );
}

function isInstalled() {
  const installedList = join(root, "node_modules/.package-lock.json");
  if (!existsSync(installedList)) return false;
  const wanted = readPackages(join(root, "package-lock.json"));
  const installed = readPackages(installedList);
  return Object.entries(wanted).every(
    ([path, { version, integrity, optional }]) =>
      path === "" ||
      (installed[path] ? installed[path].version === version && installed[path].integrity === integrity : optional),
  );
}

const readPackages = (path) => JSON.parse(readFileSync(path, "utf8")).packages;

/** npm runs its scripts with the address of itself; started by hand, the one in PATH is taken. */
function npm() {
  const own = process.env.npm_execpath;
  return own?.endsWith("npm-cli.js") ? [process.execPath, own] : ["npm"];
}
