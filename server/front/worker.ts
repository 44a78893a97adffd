/**
 * The thread that the connections of visitors belong to. What is ready is answered here, however busy the thread is
 * that makes pages; nothing of Next is loaded here, which slows down each turn of an event loop.
 */
import { parentPort, workerData } from "node:worker_threads";
import { countingUse, openUsage } from "#server/api/usage.ts";
import { systemClock, toClockAhead, toDay, toInstant } from "#server/clock.ts";
import { listen, type Answering, type Front } from "#server/http/front.ts";
import { answerProbe } from "#server/http/probes.ts";
import { openSharedAnswers, type SharedAnswers } from "#server/http/shared/shared-answers.ts";
import { openLog } from "#server/log.ts";
import { measureThread, openLoopDelay } from "#server/metrics/loop-delay.ts";
import { toGauge, type Measure } from "#server/metrics/measure.ts";
import { measureProcess } from "#server/metrics/process.ts";
import { openRequestCounts } from "#server/metrics/request-counts.ts";
import { listenForMetrics, type MetricsServer } from "#server/metrics/serve-metrics.ts";
import { measureShared } from "#server/metrics/shared.ts";
import { toMetricsText } from "#server/metrics/to-text.ts";
import { followPublicChanges } from "#server/store/public-changes.ts";
import { openAsking } from "./asking.ts";
import type { FromFront, FrontData, ToFront } from "./messages.ts";
import { openUpstream } from "./upstream.ts";

const port = parentPort;
if (!port) throw new Error("this file is the body of a worker thread: start it with openFrontThread");
const say = (message: FromFront): void => port.postMessage(message);

const { logLevel, place, changes, clockFile, metrics, ...options } = workerData as FrontData; // given by openFrontThread
const { log, flush } = openLog(logLevel);
const clock = clockFile === undefined ? systemClock : toClockAhead(clockFile, systemClock);
const requests = openRequestCounts();
const delay = openLoopDelay();
let findShared: SharedAnswers["count"] | undefined;

const measure = (): readonly Measure[] => [
  ...measureProcess(),
  ...measureThread("front", delay),
  ...requests.measure(),
  ...(findShared ? measureShared(findShared()) : []),
];
const asking = openAsking(say, measure);

function toAnswering(socket: string, usage: ReturnType<typeof openUsage>): Answering {
  const { read, hasDatabase } = followPublicChanges(place, changes);
  const shared = openSharedAnswers({ stamp: read, now: () => toInstant(clock), isHttps: options.isHttps });
  findShared = shared.count;
  const answering = { handle: shared.around(openUpstream(socket)), answerAtOnce: shared.answerAtOnce };
  return { ...countingUse(usage, answering), hasDatabase };
}

/** What both threads measure. Of one that does not answer the numbers are missing, and that it did not is told. */
async function readMetrics(front: Pick<Front, "findState">): Promise<string> {
  const state = await front.findState();
  const pages = state === "starting" ? undefined : await asking.ask();
  const isReady = toGauge("ready", "1 where readers are answered, as /readyz tells it", state === "ready" ? 1 : 0);
  const answers = toGauge(
    "pages_thread_answers",
    "1 where the thread that makes pages told what it measures",
    pages ? 1 : 0,
  );
  return toMetricsText([[isReady, answers, ...measure()], pages ?? []]);
}

function follow(front: Front, metricsServer: MetricsServer | undefined): void {
  const usage = openUsage({
    today: () => toDay(clock),
    save: async (counts) => say({ type: "used", counts }),
    report: (message) => log.warn(message),
  });
  port?.on("message", (message: ToFront) => {
    switch (message.type) {
      case "open":
        return front.open(toAnswering(message.socket, usage));
      case "stop":
        return void stop(message.graceMs);
      case "measure":
      case "measured":
        return asking.hear(message);
    }
  });
  async function stop(graceMs: number): Promise<void> {
    await front.stop(graceMs);
    // Asked until the end, so that it tells what is going on.
    await metricsServer?.close();
    await usage.close();
    flush();
    say({ type: "stopped" });
  }
  say({ type: "listening", port: front.port, metricsPort: metricsServer?.port });
}

async function open(): Promise<void> {
  let front: Pick<Front, "findState"> = { findState: async () => "starting" };
  const read = () => readMetrics(front);
  const own = metrics?.own;
  const metricsServer =
    own &&
    (await listenForMetrics({
      ...own,
      token: metrics.token,
      read,
      probe: (request, response) => answerProbe(request, response, () => front.findState()),
    }).catch((error: NodeJS.ErrnoException) => refuse(error, true)));
  if (own && !metricsServer) return;
  const here = metrics && !own ? { metrics: { token: metrics.token, read } } : {};
  const listening = await listen({ ...options, ...here, isDev: false, log, counts: requests }).catch(
    (error: NodeJS.ErrnoException) => refuse(error, false),
  );
  if (!listening) return;
  front = listening;
  follow(listening, metricsServer);
}

const refuse = ({ code, message }: NodeJS.ErrnoException, isMetrics: boolean): undefined =>
  void say({ type: "refused", code, message, isMetrics });

await open();
