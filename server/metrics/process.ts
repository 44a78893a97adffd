/** The process: since when it runs, which program it is, what it takes. */
import { readFileSync } from "node:fs";
import type { Measure } from "./measure.ts";
import { toGauge } from "./measure.ts";

export const programVersion = readVersion();

/** Seconds since 1970. A thread begins later than its process. */
export const startedAt = Math.round(Date.now() / 1_000 - process.uptime());

// Named as every exporter names them, so that dashboards know them.
const plain = (name: string, help: string, type: Measure["type"], value: number): Measure => ({
  name,
  help,
  type,
  values: [{ labels: {}, value }],
});

export function measureProcess(): readonly Measure[] {
  const { user, system } = process.cpuUsage();
  return [
    plain("process_start_time_seconds", "When the process began, since 1970", "gauge", startedAt),
    plain("process_resident_memory_bytes", "Memory of the process", "gauge", process.memoryUsage.rss()),
    plain("process_cpu_seconds_total", "Time of processors that it took", "counter", (user + system) / 1e6),
    toGauge("build_info", "1, with the version of the program and of Node", [
      { labels: { version: programVersion, node: process.versions.node }, value: 1 },
    ]),
  ];
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    readonly version: string;
  };
  return version;
}
