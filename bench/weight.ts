/** What there has to be to serve, and does nothing: the packages on disk, the process in memory. */
import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Figure } from "./figure.ts";
import { startFront } from "./processes.ts";

const BYTES_A_BLOCK = 512;

/** Long enough for threads that draw to have gone. */
const REST_MS = 60_000;

export async function measureWeight(dataDirectory: string): Promise<readonly Figure[]> {
  const server = await startFront(dataDirectory);
  await (await fetch(server.address)).text();
  await delay(REST_MS);
  const resident = server.residentMb();
  await server.stop();
  return [
    { name: "packages that serve and build", value: weighPackages(), unit: "MB", budget: 500 },
    { name: "resident memory at rest", value: resident, unit: "MB", budget: 300 },
  ];
}

/** On disk, those left out that `npm ci --omit=dev` leaves out. */
function weighPackages(): number {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Readonly<Record<string, { readonly dev?: true }>>;
  };
  const paths = Object.entries(packages).flatMap(([path, { dev }]) => (path === "" || dev ? [] : [path]));
  return paths.filter((path) => existsSync(path)).reduce((sum, path) => sum + weigh(path), 0) / 1024 / 1024;
}

/** Without the packages inside: they have lines of their own in the lock. */
function weigh(path: string): number {
  const stats = lstatSync(path);
  const own = stats.blocks * BYTES_A_BLOCK;
  if (!stats.isDirectory()) return own;
  const inside = readdirSync(path).filter((name) => name !== "node_modules");
  return inside.reduce((sum, name) => sum + weigh(join(path, name)), own);
}
