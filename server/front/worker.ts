/**
 * The thread that the connections of visitors belong to. What is ready is answered here, however busy the thread is
 * that makes pages; nothing of Next is loaded here, which slows down each turn of an event loop.
 */
import { parentPort, workerData } from "node:worker_threads";
import { countingUse, openUsage } from "#server/api/usage.ts";
import { systemClock, toClockAhead, toDay, toInstant } from "#server/clock.ts";
import { listen, type Answering, type Front } from "#server/http/front.ts";
import { openSharedAnswers } from "#server/http/shared/shared-answers.ts";
import { openLog } from "#server/log.ts";
import { followPublicChanges } from "#server/store/public-changes.ts";
import type { FromFront, FrontData, ToFront } from "./messages.ts";
import { openUpstream } from "./upstream.ts";

const port = parentPort;
if (!port) throw new Error("this file is the body of a worker thread: start it with openFrontThread");
const say = (message: FromFront): void => port.postMessage(message);

const { logLevel, place, changes, clockFile, ...options } = workerData as FrontData; // given by openFrontThread
const { log, flush } = openLog(logLevel);
const clock = clockFile === undefined ? systemClock : toClockAhead(clockFile, systemClock);

function toAnswering(socket: string, usage: ReturnType<typeof openUsage>): Answering {
  const { read } = followPublicChanges(place, changes);
  const shared = openSharedAnswers({ stamp: read, now: () => toInstant(clock), isHttps: options.isHttps });
  const answering = { handle: shared.around(openUpstream(socket)), answerAtOnce: shared.answerAtOnce };
  return countingUse(usage, answering);
}

function follow(front: Front): void {
  const usage = openUsage({
    today: () => toDay(clock),
    save: async (counts) => say({ type: "used", counts }),
    report: (message) => log.warn(message),
  });
  port?.on("message", (message: ToFront) => {
    if (message.type === "open") return front.open(toAnswering(message.socket, usage));
    void front.stop(message.graceMs).then(async () => {
      await usage.close();
      flush();
      say({ type: "stopped" });
    });
  });
  say({ type: "listening", port: front.port });
}

await listen({ ...options, isDev: false, log }).then(follow, ({ code, message }: NodeJS.ErrnoException) =>
  say({ type: "refused", code, message }),
);
