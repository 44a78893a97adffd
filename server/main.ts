/** The process that serves: settings, probes, the register, Next; and back in the other order when it is told to stop. */
import { createServer, type IncomingMessage } from "node:http";
import next from "next";
import { pino } from "pino";
import { systemClock, toClockAhead } from "#server/clock.ts";
import { publishAddress, readEnv } from "#server/env.ts";
import { openRegister } from "#server/register/open-register.ts";
import { putRegister } from "#server/register/register.ts";
import { answerApi } from "#server/api/route.ts";
import { toSignInOptions } from "#server/auth/settings.ts";
import { answeringApi, withApi } from "./api/with-api.ts";
import { withCallbackCookie } from "./http/callback-cookie.ts";
import { withDeadline } from "./http/deadline.ts";
import { readActions } from "./http/forms/actions.ts";
import { drawAhead } from "./diagrams/draw-ahead.ts";
import { withForms } from "./http/forms/forms.ts";
import { listen } from "./http/front.ts";
import { findSession, withMissingPages } from "./http/missing-pages.ts";
import { asOneRead } from "./http/one-request.ts";
import { withRouterState } from "./http/router-state.ts";
import {
  toAddress,
  toHeldBackWarning,
  toListenRefusal,
  toOpenRefusal,
  toProposalNote,
  toSettingsRefusal,
} from "./started-by-hand.ts";
import { openTurns } from "./http/turns.ts";

/** How long a running request may take to end once the server stops. */
const GRACE_MS = 10_000;

const started = performance.now();
const isDev = process.argv.includes("--dev");

const settings = readEnv();
if (!settings.ok) refuse(toSettingsRefusal(settings.failure));
const { HOST, PORT, DATA_DIR, CONTENT_DIR, CLOCK_FILE, LOG_LEVEL, TRUSTED_PROXIES } = settings.value;

const log = pino({
  level: LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
});

const isHttps = settings.value.PUBLIC_URL.startsWith("https:");
const front = await listen({ host: HOST, port: PORT, isDev, isHttps, proxies: TRUSTED_PROXIES, log }).catch(
  (error: NodeJS.ErrnoException) => refuse(toListenRefusal(HOST, PORT, error)),
);
// Port 0 is any free one, known only now.
const publicUrl = settings.value.PUBLIC_URL.replace(/:0$/, `:${front.port}`);
publishAddress(publicUrl);

let closeRegister = (): Promise<void> => Promise.resolve();
let isStopping = false;
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(signal));

const opened = await openRegister({
  dataDirectory: DATA_DIR,
  contentDirectory: CONTENT_DIR,
  clock: CLOCK_FILE === undefined ? systemClock : toClockAhead(CLOCK_FILE, systemClock),
  report: (message) => log.warn(message),
  signIn: { ...toSignInOptions(settings.value), publicUrl },
});
if (!opened.ok) refuse(toOpenRefusal(opened.failure, CONTENT_DIR, process.cwd()));
const { register, imported, setUpLink, close } = opened.value;
closeRegister = close;
putRegister(register);

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
const inTurns = openTurns();
const pages = inTurns(withRouterState(asOneRead(withMissingPages(register, app.getRequestHandler()))));
// Also where the session has ended: a form that was begun in it is answered in words, with what was typed.
const isSignedIn = async (request: IncomingMessage) => (await findSession(register, request)) !== undefined;
const forms = withForms(withCallbackCookie(publicUrl, pages), {
  publicUrl,
  isSignedIn,
  ...(!isDev && { knowsAction: readActions() }),
});
front.open(withDeadline(withApi(inTurns(answeringApi(answerApi)), forms)));
const ahead = drawAhead(register);
// Starts a thread and has the findings ready, so that the first reader waits for neither.
void register.spec().then(async (spec) => spec.ok && (await register.check(spec.value)));
closeRegister = () => {
  ahead.stop();
  return close();
};

const address = toAddress(HOST, front.port);
log.info(
  { address, revision: imported.revision, imported: imported.message, ms: Math.round(performance.now() - started) },
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

async function stop(signal: string): Promise<void> {
  // Ctrl-C reaches this process twice: from the terminal and from the script that started it.
  if (isStopping) return;
  isStopping = true;
  log.info({ signal }, "stopping");
  await front.stop(GRACE_MS);
  await closeRegister();
  log.info("stopped");
  process.exit(0);
}

function refuse(reason: string): never {
  console.error(reason);
  process.exit(1);
}
