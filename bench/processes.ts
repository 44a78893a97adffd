/** The programs a bench measures, each in a process of its own, so that they do not share a thread with what measures. */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { serverArgs, serverEnv } from "../scripts/set-up/serve.mjs";

export interface Started {
  readonly address: string;
  /** From the start of the process until it said where it serves. */
  readonly ms: number;
  /** Resident memory now. */
  readonly residentMb: () => number;
  /** Processor time that it has taken so far, its threads with it; NaN where the system does not say. */
  readonly cpuMs: () => number;
  readonly stop: () => Promise<void>;
}

const TICKS_A_SECOND = 100; // what Linux tells programs, on every machine

export function readCpuMs(pid: number | undefined): number {
  try {
    const [user = NaN, system = NaN] =
      readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ").slice(11, 13).map(Number) ?? [];
    return ((user + system) * 1_000) / TICKS_A_SECOND;
  } catch {
    return NaN;
  }
}

/** As `npm start` does it, with all its looks at what has changed. */
export const startAsPeopleDo = (port: number, dataDirectory: string): Promise<Started> =>
  start(["scripts/start.mjs"], { PORT: String(port), DATA_DIR: dataDirectory });

/** The serving process alone. */
export const startFront = (dataDirectory: string, env: Readonly<Record<string, string>> = {}): Promise<Started> =>
  start(serverArgs, {
    ...serverEnv,
    PORT: "0",
    DATA_DIR: dataDirectory,
    NODE_ENV: "production",
    ...env,
  });

/** A server that does nothing but hand out one file; what ours is held against. */
export const startPlain = (file: string, contentType: string, etag: string): Promise<Started> =>
  start(["--import", "tsx", "bench/plain-server.ts", file, contentType, etag], {});

async function start(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Started> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, HOST: "127.0.0.1", ...env },
    // The log is written as in real life, to nowhere.
    stdio: ["ignore", "ignore", "pipe"],
  });
  // A bench that fails half-way does not get to stop it.
  process.once("exit", () => child.kill("SIGKILL"));
  const address = await waitForAddress(child);
  return {
    address,
    ms: performance.now() - began,
    residentMb: () => Number(execFileSync("ps", ["-o", "rss=", "-p", String(child.pid)], { encoding: "utf8" })) / 1024,
    cpuMs: () => readCpuMs(child.pid),
    stop: () => end(child),
  };
}

export async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, "close");
  child.kill("SIGTERM");
  await ended;
}

export const isServing = (address: string): Promise<boolean> =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );

function waitForAddress(child: ChildProcess): Promise<string> {
  let told = "";
  return new Promise((resolve, reject) => {
    child.stderr?.on("data", (chunk: Buffer) => {
      told += chunk.toString();
      const address = /serving at (http:\S+)/.exec(told)?.[1];
      if (address) resolve(address);
    });
    child.once("close", () => reject(new Error(`the server ended before it served:\n${told}`)));
  });
}
