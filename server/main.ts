/** The process that serves: settings, probes, the register, Next; and back in the other order when it is told to stop. */
import { createServer } from "node:http";
import next from "next";
import { readEnv } from "#server/env.ts";
import { ok } from "#domain/result.ts";
import { putFailureLog } from "#server/failure-log.ts";
import { toPlace } from "#server/store/place.ts";
import { openCount } from "#server/store/postgresql/change-count.ts";
import { takeFile } from "#server/store/sqlite/one-server.ts";
import { openFrontThread } from "./front/front-thread.ts";
import { findMetricsPlace } from "#server/metrics/variables.ts";
import { listen } from "./http/front.ts";
import { openLog } from "./log.ts";
import type { Serving } from "./reload.ts";
import { serveRegister } from "./serve-register.ts";
import {
  toAddress,
  toHeldBackWarning,
  toListenRefusal,
  toOpenRefusal,
  toProposalNote,
  toSettingsRefusal,
  type ListenFailure,
} from "./started-by-hand.ts";

/** How long a running request may take to end once the server stops. */
const GRACE_MS = 10_000;

const started = performance.now();
const isDev = process.argv.includes("--dev");

const settings = readEnv();
if (!settings.ok) refuse(toSettingsRefusal(settings.failure));
const { HOST, PORT, CONTENT_DIR, CLOCK_FILE, LOG_LEVEL, TRUSTED_PROXIES } = settings.value;
const place = toPlace(settings.value);
const changes = openCount();

const { log, flush } = openLog(LOG_LEVEL, true);
putFailureLog((message, error) => log.error({ err: error }, message));

const metrics = findMetricsPlace(settings.value);
const frontOptions = {
  host: HOST,
  port: PORT,
  isHttps: settings.value.PUBLIC_URL.startsWith("https:"),
  proxies: TRUSTED_PROXIES,
};
// Who develops has nothing that would be ready, and one process to look into.
const opening = isDev
  ? listen({ ...frontOptions, isDev, log })
  : openFrontThread({ ...frontOptions, logLevel: LOG_LEVEL, place, changes, clockFile: CLOCK_FILE, metrics }, log);
const front = await opening.catch((error: ListenFailure) => {
  const { host, port } = (error.isMetrics && metrics?.own) || { host: HOST, port: PORT };
  return refuse(toListenRefusal(host, port, error));
});
// Port 0 is any free one, known only now.
const publicUrl = settings.value.PUBLIC_URL.replace(/:0$/, `:${front.port}`);

let closeRegister = (): Promise<void> => Promise.resolve();
let isStopping = false;
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(signal));

const taken = place.engine === "sqlite" ? takeFile(place.file) : ok(undefined);
if (!taken.ok) refuse(`concordance does not start: ${taken.failure}`);
const options = {
  env: settings.value,
  publicUrl,
  isDev,
  log,
  changes,
  ...("measure" in front && { measureFront: front.measure }),
};
const opened = await serveRegister(options);
if (!opened.ok) refuse(toOpenRefusal(opened.failure, CONTENT_DIR, process.cwd()));
const { imported, setUpLink, close, begin } = opened.value;
closeRegister = close;

const app = next({
  dev: isDev,
  quiet: !isDev,
  dir: process.cwd(),
  hostname: HOST,
  port: front.port,
  // Next listens for upgrades on the server it is given, and drops them. There are none but in development, and who
  // offers one (curl and Java do, to HTTP/2) wants an ordinary answer where it is not taken.
  ...(isDev ? {} : { httpServer: createServer() }),
});
await app.prepare();
// Next, once prepared, keeps a process alive whatever goes wrong: it would say "starting" for ever.
await serve().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
// Only who develops needs what reads TypeScript anew.
if (isDev) (await import("./reload.ts")).watchServing(reload);

const address = toAddress(HOST, front.port);
log.info(
  {
    address,
    ...findMetricsAddress(),
    revision: imported.revision,
    imported: imported.message,
    ms: Math.round(performance.now() - started),
  },
  "serving",
);
const note = toProposalNote(imported, publicUrl);
if (note !== undefined) {
  log.info(imported.proposal, "changed content");
  console.error(`concordance: ${note}`);
}
for (const held of imported.heldBack) {
  log.warn(held, "held back");
  console.error(`concordance: ${toHeldBackWarning(held)}`);
}
console.error(
  `concordance: revision ${imported.revision} (${imported.founded ? imported.message : "as it was"}), serving at ${address}`,
);
if (setUpLink !== undefined)
  console.error(`concordance: nobody has an account yet; make the first, an admin, within a day at ${setUpLink}`);

function findMetricsAddress(): { readonly metrics?: string } {
  const port = "metricsPort" in front ? front.metricsPort : undefined;
  return metrics?.own && port !== undefined ? { metrics: toAddress(metrics.own.host, port) } : {};
}

async function serve(): Promise<void> {
  await front.open(begin(app.getRequestHandler()));
}

async function stop(signal: string): Promise<void> {
  // Ctrl-C reaches this process twice: from the terminal and from the script that started it.
  if (isStopping) return;
  isStopping = true;
  log.info({ signal }, "stopping");
  // Who develops has a browser that keeps its connection open for as long as it can.
  if (!isDev) await front.stop(GRACE_MS);
  await closeRegister();
  log.info("stopped");
  flush();
  process.exit(0);
}

async function reload(readServing: () => Promise<Serving>): Promise<void> {
  const began = performance.now();
  try {
    const read = await (await readServing()).serveRegister(options);
    if (!read.ok) return console.error(toOpenRefusal(read.failure, CONTENT_DIR, process.cwd()));
    await front.open(read.value.begin(app.getRequestHandler()));
    const closeLast = closeRegister;
    closeRegister = read.value.close;
    await closeLast();
    console.error(`concordance: read anew in ${Math.round(performance.now() - began)} ms`);
  } catch (error) {
    console.error("concordance: what changed cannot be read, so what was read before still serves", error);
  }
}

function refuse(reason: string): never {
  console.error(reason);
  process.exit(1);
}
