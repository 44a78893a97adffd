/** The register opened and joined with all that answers for it. A process serves one; who develops changes it for a newer. */
import type { IncomingMessage } from "node:http";
import path from "node:path";
import type { Logger } from "pino";
import { renderToStaticMarkup } from "react-dom/server";
import { fail, ok, type Result } from "#domain/result.ts";
import { REPOSITORY } from "#exports/addresses.ts";
import { toFormMessage } from "#forms/form-message.ts";
import { answerApi } from "#server/api/route.ts";
import { answeringApi, withApi } from "#server/api/with-api.ts";
import { toSignInOptions } from "#server/auth/settings.ts";
import { systemClock, toClockAhead } from "#server/clock.ts";
import { drawAhead } from "#server/diagrams/draw-ahead.ts";
import { withBundles } from "#server/editions/serve-bundles.ts";
import { publishAddress, type Env } from "#server/env.ts";
import { withCallbackCookie } from "#server/http/callback-cookie.ts";
import { withDeadline } from "#server/http/deadline.ts";
import { measureHistory } from "#server/history/history-folder.ts";
import { openHistory } from "#server/history/open-history.ts";
import { withHistory, type History } from "#server/history/serve-history.ts";
import { readActions } from "#server/http/forms/actions.ts";
import { withForms } from "#server/http/forms/forms.ts";
import type { FrontAnswering } from "#server/front/front-thread.ts";
import type { Handler } from "#server/http/front.ts";
import { readIslandScripts } from "#server/http/island-scripts.ts";
import { findSession, withMissingPages } from "#server/http/missing-pages.ts";
import { readFontLinks, withFontLinks } from "#server/http/font-links.ts";
import { asOneRead } from "#server/http/one-request.ts";
import { withStaticPages } from "#server/http/static-pages.ts";
import { withRouterState } from "#server/http/router-state.ts";
import { withDatabase } from "#server/http/with-database.ts";
import { withWeakTags } from "#server/http/weak-tags.ts";
import { collect } from "#server/http/collect.ts";
import { putOwnPages } from "#server/http/own-pages.ts";
import { setToMarkup } from "#server/http/to-markup.ts";
import { openTurns, usualTurns } from "#server/http/turns.ts";
import type { Measure } from "#server/metrics/measure.ts";
import { openMeters } from "#server/metrics/meters.ts";
import { openRegister, type OpenFailure, type OpenRegister } from "#server/register/open-register.ts";
import { putRegister, type Register } from "#server/register/register.ts";
import { toPlace } from "#server/store/place.ts";
import type { ChangeCount } from "#server/store/postgresql/change-count.ts";

interface ServeOptions {
  readonly env: Env;
  readonly publicUrl: string;
  readonly isDev: boolean;
  readonly log: Pick<Logger, "info" | "warn">;
  readonly changes: ChangeCount;
  /** What the thread that listens measures. Who develops has none. */
  readonly measureFront?: () => Promise<readonly Measure[] | undefined>;
}

export interface Served extends Pick<OpenRegister, "imported" | "setUpLink" | "close"> {
  /** What answers from now on; `pages` is Next's. What nobody waits for is begun with it, so that it holds up no start. */
  readonly begin: (pages: Handler) => FrontAnswering;
}

export async function serveRegister({
  env,
  publicUrl,
  isDev,
  log,
  changes,
  measureFront,
}: ServeOptions): Promise<Result<Served, OpenFailure>> {
  publishAddress(publicUrl);
  const { DATA_DIR, CONTENT_DIR, CLOCK_FILE } = env;
  const meters = openMeters();
  const opened = await openRegister({
    meters,
    ...(measureFront && { measureFront }),
    place: toPlace(env),
    changes,
    dataDirectory: DATA_DIR,
    contentDirectory: CONTENT_DIR,
    clock: CLOCK_FILE === undefined ? systemClock : toClockAhead(CLOCK_FILE, systemClock),
    report: (message) => log.warn(message),
    signIn: { ...toSignInOptions(env), publicUrl },
  });
  if (!opened.ok) return fail(opened.failure);
  const { register, imported, setUpLink, measure, close } = opened.value;
  putRegister(register);

  const history = toHistory(register, DATA_DIR, log);
  let stopDrawing = (): void => {};
  // Also where the session has ended: a form that was begun in it is answered in words, with what was typed.
  const isSignedIn = async (request: IncomingMessage) => (await findSession(register, request)) !== undefined;
  return ok({
    imported,
    ...(setUpLink && { setUpLink }),
    begin: (pages) => {
      setToMarkup(renderToStaticMarkup);
      let asked = performance.now();
      stopDrawing = drawAhead(register, { toQuiet: () => performance.now() - asked }).stop;
      // Starts a thread and has the findings ready, so that the first reader waits for neither.
      void register.spec().then(async (spec) => spec.ok && (await register.check(spec.value)));
      void register.bundles.listKeys().catch((error: unknown) => log.warn(`no bundle can be signed: ${String(error)}`));
      const inTurns = openTurns(usualTurns, meters.queues.requests);
      // Who develops has pages that follow each change of a file, by their scripts.
      const asSent = isDev
        ? withWeakTags(pages)
        : withStaticPages(withWeakTags(pages), {
            scripts: readIslandScripts(),
            findSession: (request) => findSession(register, request),
            report: (message) => log.info(message),
          });
      putOwnPages((url, headers) => collect(asOneRead(asSent), url, headers));
      const notThere = isDev ? asSent : withFontLinks(readFontLinks(), asSent);
      const readPages = inTurns(withRouterState(asOneRead(withMissingPages(register, asSent, notThere))));
      const forms = withForms(withCallbackCookie(publicUrl, readPages), {
        publicUrl,
        isSignedIn,
        ...(!isDev && { knowsAction: readActions() }),
      });
      const rest = withHistory(history, publicUrl, forms);
      const api = withApi(inTurns(answeringApi(answerApi)), rest);
      const answer = withDeadline(withDatabase(register, withBundles(register, publicUrl, api)));
      const handle: Handler = (request, response) => {
        asked = performance.now();
        return answer(request, response);
      };
      return { handle, addUsage: register.addUsage, measure };
    },
    close: async () => {
      stopDrawing();
      return close();
    },
  });
}

/** Beside the database that it is made from, which a thread reads for it. */
function toHistory({ spec, editions, work }: Register, dataDirectory: string, log: ServeOptions["log"]): History {
  const folder = path.join(path.resolve(dataDirectory), REPOSITORY);
  return openHistory({
    folder,
    findNewest: async () => {
      const [newest, count] = await Promise.all([spec(), editions.count()]);
      return newest.ok ? measureHistory(newest.value.revision, count) : 0;
    },
    append: async () => {
      const done = await work("append-history", { folder }, { isOwn: true });
      if (!done.ok) throw new Error(toFormMessage(done.failure));
      return done.value;
    },
    report: (message) => log.warn(message),
  });
}
