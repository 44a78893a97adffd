/**
 * Lets requests begin one after the other, and few be worked on at a time. Node begins all that has come in one turn
 * of its loop: forty pages are then rendered together, and a probe behind them waits for every one.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { openQueueMeter, type QueueMeter } from "#server/metrics/queue-meter.ts";
import type { Handler } from "./front.ts";
import { refuse } from "./refusal.ts";

export interface TurnsOptions {
  readonly atOnce: number;
  /** Requests that wait for their turn; more are refused. */
  readonly waiting: number;
  /** Of them, those of one visitor by their address. */
  readonly waitingOfOne: number;
  /** After so long without an answer somebody else may begin: then it waits for something and holds nobody up. */
  readonly patienceMs: number;
}

export const usualTurns: TurnsOptions = { atOnce: 2, waiting: 500, waitingOfOne: 100, patienceMs: 250 };

interface Waiting {
  readonly visitor: unknown;
  readonly response: ServerResponse;
  readonly since: number;
  readonly begin: (isHere: boolean) => void;
}

/** All that is wrapped by the same shares its turns. */
export function openTurns(
  { atOnce, waiting, waitingOfOne, patienceMs }: TurnsOptions = usualTurns,
  meter: QueueMeter = openQueueMeter(),
): (handle: Handler) => Handler {
  const queue: Waiting[] = [];
  let running = 0;
  meter.look = () => ({ waiting: queue.length, running });
  let isNextSoon = false;

  function next(): void {
    isNextSoon = false;
    while (queue[0]?.response.destroyed === true) queue.shift()?.begin(false);
    if (running >= atOnce) return;
    const first = queue.shift();
    if (!first) return;
    running += 1;
    meter.begin(first.since);
    first.begin(true);
    soon();
  }

  // Between two beginnings the loop reads what else has come.
  function soon(): void {
    if (isNextSoon || queue.length === 0 || running >= atOnce) return;
    isNextSoon = true;
    afterRounds(ROUNDS, next);
  }

  return (handle) => async (request, response) => {
    // How long a body takes to come is up to who sends it, so nobody waits for that.
    if (!isWhole(request)) return handle(request, response);
    const visitor = request.headers["x-client-address"];
    const own = queue.filter((one) => one.visitor === visitor).length;
    if (queue.length >= waiting || own >= waitingOfOne) {
      meter.refused += 1;
      const text = "too much is asked for at the moment; ask again in a few seconds";
      return refuse(request, response, { status: 503, text, headers: { "retry-after": "5" } });
    }
    const isHere = await new Promise<boolean>((begin) => {
      queue.push({ visitor, response, since: performance.now(), begin });
      soon();
    });
    if (!isHere) return;
    let isOver = false;
    const end = () => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      running -= 1;
      meter.done += 1;
      soon();
    };
    const timer = setTimeout(end, patienceMs);
    onHead(response, end);
    try {
      await handle(request, response);
    } finally {
      end();
    }
  };
}

/** The loop takes one new connection in each of its rounds (libuv since 1.45); a round without work costs microseconds. */
const ROUNDS = 16;

const afterRounds = (rounds: number, then: () => void): void =>
  void setImmediate(() => (rounds > 1 ? afterRounds(rounds - 1, then) : then()));

const isWhole = ({ headers, complete }: IncomingMessage): boolean =>
  complete || (headers["transfer-encoding"] === undefined && Number(headers["content-length"] ?? 0) === 0);

/** Once the head is sent the work is done, and the rest goes as fast as the reader takes it. */
function onHead(response: ServerResponse, tell: () => void): void {
  const { writeHead } = response;
  response.writeHead = (...head: never) => {
    tell();
    return writeHead.apply(response, head);
  };
}
