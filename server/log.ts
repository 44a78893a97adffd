/** The log: a line of JSON for each thing that happened, on standard output. */
import { destination, pino, type Logger } from "pino";
import type { Env } from "#server/env.ts";
import { toSafeError, toSafeText } from "#server/log-safely.ts";
import { findRequestId } from "#server/request-id.ts";

/** Lines are written several at a time, at the latest after so long: a write for each costs as much as an answer does. */
const EVERY_MS = 100;
const LEAST_CHARACTERS = 16_000;

/** The number that pino gives the level `warn`. */
const WARN = 40;

export interface Log {
  readonly log: Logger;
  /** Writes what waits, before the thread ends. */
  readonly flush: () => void;
}

const toRequest = (): { readonly id?: string } => {
  const id = findRequestId();
  return id === undefined ? {} : { id };
};

/** `isOfRequests`: lines say by themselves of which request they are, for the thread that requests are passed on to. */
export function openLog(level: Env["LOG_LEVEL"], isOfRequests = false): Log {
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
      // What was asked for is cut down before (http/request-line.ts); what failed comes from anywhere.
      serializers: { err: toSafeError },
      hooks: {
        logMethod: function (said, log, level) {
          const isFailure = level >= WARN;
          const words = isFailure
            ? said.map((one: unknown) => (typeof one === "string" ? toSafeText(one) : one))
            : said;
          log.apply(this, words as typeof said);
        },
      },
      ...(isOfRequests && { mixin: toRequest }),
    },
    lines,
  );
  const flush = (): void => {
    pass();
    output.flushSync();
  };
  return { log, flush };
}
