/**
 * Requests a second on loopback, each against a plain server that hands out the same bytes in the same run, and against
 * nginx where there is one.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Figure } from "./figure.ts";
import { load } from "./load.ts";
import { hasNginx, nginxSetUps, startNginx } from "./nginx.ts";
import { startPlain, type Started } from "./processes.ts";

const nginxNames = Object.keys(nginxSetUps) as (keyof typeof nginxSetUps)[]; // the keys of a literal

/** Of ours and theirs in turn, since a machine that is shared is not as fast in one minute as in the next. */
const ROUNDS = 3;

const RECORD = "/api/v1/machines/luo-session";

interface Case {
  readonly name: string;
  readonly path: string;
  readonly isCoded?: boolean;
  readonly isKnown?: boolean;
  /** Of what nginx does with the same bytes. */
  readonly least: number;
}

const cases: readonly Case[] = [
  { name: "the whole register, as it is", path: "/api/v1/spec", least: 0.9 },
  { name: "the whole register, compressed", path: "/api/v1/spec", isCoded: true, least: 0.6 },
  { name: "a record", path: RECORD, least: 0.25 },
  { name: "a record that is known already (304)", path: RECORD, isKnown: true, least: 0.3 },
  { name: "a page, as it is", path: "/machines/luo-session", least: 0.45 },
  { name: "a page, compressed", path: "/machines/luo-session", isCoded: true, least: 0.3 },
  { name: "a small page, compressed", path: "/components", isCoded: true, least: 0.25 },
];

export async function measureRequests(server: Started, folder: string): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [at, one] of cases.entries()) figures.push(await compare(one, server, join(folder, `case-${at}`)));
  return figures;
}

async function compare(
  { name, path, isCoded = false, isKnown = false, least }: Case,
  server: Started,
  folder: string,
): Promise<Figure> {
  const { address } = server;
  const answer = await fetch(`${address}${path}`, { headers: { "accept-encoding": "identity" } });
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}: there is nothing to measure`);
  const etag = answer.headers.get("etag") ?? "";
  const bytes = Buffer.from(await answer.arrayBuffer());
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "bytes");
  writeFileSync(file, isCoded ? gzipSync(bytes, { level: 6 }) : bytes);
  const coding = `accept-encoding: ${isCoded ? "gzip" : "identity"}`;
  const headers = (tag: string) => [coding, ...(isKnown ? [`if-none-match: ${tag}`] : [])];
  const status = isKnown ? 304 : 200;

  const plain = await startPlain(file, answer.headers.get("content-type") ?? "", etag);
  const { rate: plainRate } = await load(plain, { path, headers: headers(etag), status });
  await plain.stop();
  // What is asked for often runs as compiled code, which takes V8 some seconds to make.
  await load(server, { path, headers: headers(etag), status });
  const ours: Awaited<ReturnType<typeof load>>[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await load(server, { path, headers: headers(etag), status }));
    const costs: number[] = [];
    for (const setUp of hasNginx() ? nginxNames : []) {
      const nginx = await startNginx(folder, setUp, bytes);
      const known = await fetch(`${nginx.address}/bytes`, { headers: { "accept-encoding": "identity" } });
      const asked = { path: "/bytes", headers: headers(known.headers.get("etag") ?? ""), status };
      costs.push((await load(nginx, asked)).cost);
      await nginx.stop();
    }
    if (costs.length > 0) theirs.push(Math.min(...costs));
  }
  const value = toMedian(ours.map(({ rate }) => rate));
  return {
    name: `${name}, requests`,
    value,
    unit: "/s",
    plain: plainRate,
    ...(theirs.length > 0 && {
      nginx: { ours: toMedian(ours.map(({ cost }) => cost)), theirs: toMedian(theirs), least },
    }),
  };
}

const toMedian = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
