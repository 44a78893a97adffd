/** The log: a line of JSON for each thing that happened, on standard output. */
import { destination, pino, type Logger } from "pino";
import type { Env } from "#server/env.ts";

/** Lines are written several at a time, at the latest after so long: each write on its own costs as much as an answer. */
const EVERY_MS = 100;
const LEAST_BYTES = 16_000;

export interface Log {
  readonly log: Logger;
  /** Writes what waits, before the thread ends. */
  readonly flush: () => void;
}

export function openLog(level: Env["LOG_LEVEL"]): Log {
  const lines = destination({ dest: 1, sync: false, minLength: LEAST_BYTES });
  setInterval(() => lines.flush(), EVERY_MS).unref();
  const log = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    lines,
  );
  return { log, flush: () => lines.flushSync() };
}
