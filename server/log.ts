/** The log: a line of JSON for each thing that happened, on standard output. */
import { destination, pino, type Logger } from "pino";
import type { Env } from "#server/env.ts";

/** Lines are written several at a time, at the latest after so long: a write for each costs as much as an answer does. */
const EVERY_MS = 100;
const LEAST_CHARACTERS = 16_000;

export interface Log {
  readonly log: Logger;
  /** Writes what waits, before the thread ends. */
  readonly flush: () => void;
}

export function openLog(level: Env["LOG_LEVEL"]): Log {
  const output = destination({ dest: 1, sync: false });
  let waiting = "";
  const pass = (): void => {
    if (waiting !== "") output.write(waiting);
    waiting = "";
  };
  const lines = {
    write: (line: string): void => {
      waiting += line;
      if (waiting.length >= LEAST_CHARACTERS) pass();
    },
  };
  setInterval(pass, EVERY_MS).unref();
  const log = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    lines,
  );
  const flush = (): void => {
    pass();
    output.flushSync();
  };
  return { log, flush };
}
