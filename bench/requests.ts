/** Requests a second on loopback, each against a plain server that hands out the same bytes in the same run. */
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Figure } from "./figure.ts";
import { startPlain } from "./processes.ts";

const SECONDS = 4;
const CONNECTIONS = 10;
const MOST_REQUESTS = 200_000;

const EXPORT = "/api/v1/machines/luo-session";
const PAGE = "/machines/luo-session";

export async function measureRequests(address: string, folder: string): Promise<readonly Figure[]> {
  return [
    await compare("an export, requests", address, EXPORT, folder, false),
    await compare("an export that is known already (304), requests", address, EXPORT, folder, true),
    await compare("a page, requests", address, PAGE, folder, false),
  ];
}

async function compare(name: string, address: string, path: string, folder: string, isKnown: boolean): Promise<Figure> {
  const answer = await fetch(`${address}${path}`);
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}: there is nothing to measure`);
  const etag = answer.headers.get("etag") ?? "";
  const file = join(folder, "bytes");
  writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
  const headers = isKnown ? [`if-none-match=${etag}`] : [];
  const expected = isKnown ? 304 : 200;

  const plain = await startPlain(file, answer.headers.get("content-type") ?? "", etag);
  const plainRate = await load(`${plain.address}${path}`, headers, expected);
  await plain.stop();
  return { name, value: await load(`${address}${path}`, headers, expected), unit: "/s", plain: plainRate };
}

interface Outcome {
  readonly requests: { readonly average: number };
  readonly errors: number;
  readonly timeouts: number;
  readonly statusCodeStats: Readonly<Record<string, unknown>>;
}

async function load(url: string, headers: readonly string[], expected: number): Promise<number> {
  const command = createRequire(import.meta.url).resolve("autocannon");
  const bounds = ["-c", CONNECTIONS, "-d", SECONDS, "-O", MOST_REQUESTS].map(String);
  const args = [command, "--json", "--no-progress", ...bounds, ...headers.flatMap((header) => ["-H", header]), url];
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 60_000, maxBuffer: 1e7 });
  const outcome = JSON.parse(stdout) as Outcome; // autocannon's own format, which its --json writes
  const statuses = Object.keys(outcome.statusCodeStats);
  if (outcome.errors + outcome.timeouts > 0 || statuses.join() !== String(expected)) {
    throw new Error(
      `${url}: ${outcome.errors} errors, ${outcome.timeouts} time-outs, statuses ${statuses.join()}, expected ${expected}`,
    );
  }
  return outcome.requests.average;
}
