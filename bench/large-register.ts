/** What a register costs that is as large as a group's may become, beside a small one: every kind, ten versions of each record. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { toMedian, type Figure } from "./figure.ts";
import { fillRegister, toContentFolder } from "./large/fill.ts";
import type { Measured } from "./large/measure.ts";
import { startFront } from "./processes.ts";

const sizes = [100, 1_000, 10_000] as const;
const VERSIONS = 10;
/** There are as many decisions in the smallest of them. */
const PAGES = 15;

export async function measureLargeRegisters(folder: string): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  let small: number | undefined;
  for (const records of sizes) {
    const dataDirectory = join(folder, `large-${records}`);
    await fillRegister(dataDirectory, { records, versions: VERSIONS, seed: "bench" });
    const name = `${records.toLocaleString("en")} records x ${VERSIONS}`;
    figures.push(...toFigures(name, await measureWithin(dataDirectory)));
    const page = await measurePages(dataDirectory);
    small ??= page.ms;
    figures.push(
      { name: `${name}: a record page`, value: page.ms, unit: "ms" },
      { name: `${name}: the same, in those of 100 records`, value: page.ms / small, unit: "", budget: 1.2 },
      { name: `${name}: resident memory of the server`, value: page.residentMb, unit: "MB", budget: 1_000 },
    );
  }
  return figures;
}

const toFigures = (name: string, measured: Measured): readonly Figure[] => [
  { name: `${name}: Spec load`, value: measured.loadMs, unit: "ms", budget: 5_000 },
  { name: `${name}: one record accepted and checked`, value: measured.acceptMs, unit: "ms", budget: 300 },
  { name: `${name}: the slowest of these`, value: measured.worstMs, unit: "ms" },
  { name: `${name}: the first after a start`, value: measured.firstMs, unit: "ms" },
  { name: `${name}: the longest wait of another reader`, value: measured.waitMs, unit: "ms", budget: 50 },
];

/** In a process of its own, so that nothing of this one is in its memory or in its way. */
async function measureWithin(dataDirectory: string): Promise<Measured> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--import",
    "tsx",
    "bench/large/measure.ts",
    dataDirectory,
  ]);
  return JSON.parse(stdout) as Measured; // measure.ts prints it
}

/** Each page is asked for once: what is shared between readers is measured elsewhere. */
async function measurePages(dataDirectory: string): Promise<{ readonly ms: number; readonly residentMb: number }> {
  const server = await startFront(dataDirectory, { CONTENT_DIR: toContentFolder(dataDirectory) });
  const times: number[] = [];
  for (let page = 0; page < PAGES; page += 1) {
    const began = performance.now();
    const answer = await fetch(`${server.address}/decisions/decision-${page}`);
    await answer.text();
    if (!answer.ok) throw new Error(`decision ${page} answers ${answer.status}`);
    times.push(performance.now() - began);
  }
  const residentMb = server.residentMb();
  await server.stop();
  return { ms: toMedian(times), residentMb };
}
