/** How many requests for one address a server answers, asked from a process of its own. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Started } from "./processes.ts";

const SECONDS = 3;
const CONNECTIONS = 10;
const MOST_REQUESTS = 200_000;

interface Asking {
  readonly path: string;
  /** As they stand in a request: `accept-encoding: gzip`. */
  readonly headers?: readonly string[];
  readonly status?: number;
  readonly connections?: number;
  readonly seconds?: number;
  /** Milliseconds between an answer and the next request of a connection; without it none. */
  readonly pause?: number;
}

/** What client.ts prints. */
interface Printed {
  readonly total: number;
  /** A second. */
  readonly rate: number;
  /** Milliseconds in which 99 of 100 were answered. */
  readonly p99: number;
}

/** The cost is in microseconds of processor time a request. */
export async function load(
  { address, cpuMs }: Pick<Started, "address" | "cpuMs">,
  { path, headers = [], status = 200, connections = CONNECTIONS, seconds = SECONDS, pause = 0 }: Asking,
): Promise<Printed & { readonly cost: number }> {
  const asked = {
    address: `${address}${path}`,
    headers,
    status,
    connections,
    seconds,
    most: MOST_REQUESTS,
    pause,
  };
  const before = cpuMs();
  const args = ["--import", "tsx", "bench/client.ts", JSON.stringify(asked)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 60_000 });
  const printed = JSON.parse(stdout) as Printed;
  return { ...printed, cost: ((cpuMs() - before) * 1_000) / printed.total };
}
