/** Joins what both threads and the database tell into what the page of an operator says. */
import { statfs } from "node:fs/promises";
import type { RegisterStatus, ServerStatus, SharedStatus, ThreadStatus } from "#domain/operation/status.ts";
import type { Measure } from "./measure.ts";
import { queueNames, type Meters } from "./meters.ts";
import { programVersion, startedAt } from "./process.ts";
import type { Known } from "./register-measures.ts";

interface Sources {
  readonly meters: Meters;
  readonly engine: ServerStatus["engine"];
  /** In words, without a password. */
  readonly place: string;
  readonly dataDirectory: string;
  /** ISO 8601, UTC. */
  readonly now: () => string;
  readonly readKnown: () => Promise<Known | undefined>;
  /** Of the other thread; undefined where it does not answer in time. */
  readonly measureFront: () => Promise<readonly Measure[] | undefined>;
}

export async function readStatus(sources: Sources): Promise<ServerStatus> {
  const { meters, engine, place, dataDirectory, now, readKnown, measureFront } = sources;
  const [known, front, disk] = await Promise.all([
    readKnown(),
    measureFront(),
    statfs(dataDirectory).catch(() => undefined),
  ]);
  return {
    now: now(),
    version: programVersion,
    runtime: process.versions.node,
    startedAt: new Date(startedAt * 1_000).toISOString(),
    engine,
    place,
    register: known && toRegisterStatus(known),
    memory: process.memoryUsage.rss(),
    freeDisk: disk && disk.bavail * disk.bsize,
    threads: [
      { name: "front", delay: front && findDelay(front) },
      { name: "pages", delay: meters.delay.read() },
    ],
    queues: queueNames.map((name) => {
      const { look, waits, done, over, failed, refused } = meters.queues[name];
      const { count, sum } = waits.read();
      return { name, ...look(), done, over, failed, refused, meanWait: count === 0 ? 0 : sum / count };
    }),
    shared: front && findShared(front),
    limited: [...meters.refusals].map(([kind, times]) => ({ kind, times })),
  };
}

const toRegisterStatus = ({ state, verified, size }: Known): RegisterStatus => ({ ...state, verified, size });

function findDelay(measures: readonly Measure[]): ThreadStatus["delay"] {
  const [mean, p99, max] = ["mean", "p99", "max"].map((part) =>
    findValue(measures, "concordance_event_loop_delay_seconds", part),
  );
  return mean === undefined || p99 === undefined || max === undefined ? undefined : { mean, p99, max };
}

function findShared(measures: readonly Measure[]): SharedStatus | undefined {
  const answers = "concordance_shared_answers";
  const [hits, misses] = ["hit", "miss"].map((result) => findValue(measures, `${answers}_total`, result));
  const [entries, bytes] = [answers, `${answers}_bytes`].map((name) => findValue(measures, name));
  if (hits === undefined || misses === undefined || entries === undefined || bytes === undefined) return undefined;
  return { hits, misses, entries, bytes };
}

/** Of the measure with that name, the value that has this label; the only one where none is named. */
const findValue = (measures: readonly Measure[], name: string, label?: string): number | undefined =>
  measures
    .find((measure) => measure.name === name)
    ?.values.find(({ labels }) => label === undefined || Object.values(labels).includes(label))?.value;
