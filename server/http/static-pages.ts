/**
 * Pages as they are sent: without Next's scripts, which weigh more than all of ours. Every page works as it was sent;
 * what runs in the browser is its islands and a few small scripts. Most are made in one step as markup: Next would render
 * them as a tree, and send that tree beside it. Pages with forms are left to Next, which knows what their forms call.
 */
import type { IncomingMessage } from "node:http";
import { renderToStaticMarkup } from "react-dom/server";
import { findAsked, openAroundNext } from "./around-next.ts";
import { collect, type Collected } from "./collect.ts";
import { findUnanswered } from "./forms/unanswered-form.ts";
import type { Handler } from "./front.ts";
import type { IslandScripts } from "./island-scripts.ts";
import { findNonce } from "./nonce.ts";
import { refuse } from "./refusal.ts";
import { sentTo, servedFiles } from "./page-tree.ts";
import { toCoding, toRepresentation, write as writeOut } from "./shared/representation.ts";
import { withStaticMarkup, type Fill } from "./static-markup.ts";

const NOT_PAGES = /^\/(?:api|_next)(?:\/|$)/;

/** Said by Next's own scripts. */
const ofScripts = ["rsc", "next-router-state-tree", "next-router-prefetch", "next-action"];

function isPage({ method, url = "/", headers }: IncomingMessage): boolean {
  const path = url.split("?", 1)[0] ?? "/";
  // A slug may hold dots, so what ends like a file need not be one.
  const isOther = NOT_PAGES.test(path) || servedFiles.includes(path) || sentTo.includes(path);
  return methods.includes(method) && !isOther && !ofScripts.some((name) => name in headers);
}

/** A form is answered with a page, or sent on to one. */
const methods: readonly (string | undefined)[] = ["GET", "HEAD", "POST"];

interface StaticPagesOptions {
  /** What runs in the browser instead, where a page has a part that does. */
  readonly scripts: IslandScripts;
  /** The session that the request brings. */
  readonly findSession: (request: IncomingMessage) => Promise<string | undefined>;
  readonly report: (message: string) => void;
}

export function withStaticPages(handle: Handler, { scripts, findSession, report }: StaticPagesOptions): Handler {
  const making = { toMarkup: renderToStaticMarkup, scripts };
  const aroundNext = openAroundNext({ making, report });

  async function write(request: IncomingMessage): Promise<Collected> {
    // As it is before it is coded for the way.
    const { "accept-encoding": _, ...headers } = request.headers;
    const isAnswer = request.method === "POST";
    const sent = isAnswer ? { body: request } : undefined;
    const [page, fill] = await withStaticMarkup({ ...making, isAnswer }, () =>
      collect(handle, request.url ?? "/", headers, sent),
    );
    return { ...page, bytes: toSent(request, page, fill) };
  }

  return async (request, response) => {
    if (!isPage(request)) return handle(request, response);
    const asked = request.method === "POST" ? undefined : findAsked(request);
    const page = asked
      ? await aroundNext.answer(asked, { session: await findSession(request) }, () => write(request))
      : await write(request);
    const refusal = request.method === "POST" ? findUnanswered(page) : undefined;
    if (refusal) return refuse(request, response, refusal);
    writeOut(request, response, page.status, await toRepresentation(page, toCoding(page, request)));
  };
}

function toSent(request: IncomingMessage, { status, headers, bytes }: Collected, fill: Fill): Buffer {
  if (!String(headers["content-type"]).startsWith("text/html")) return bytes;
  return status === 500 ? withFailure(bytes) : Buffer.from(fill(withoutScripts(bytes.toString(), request)));
}

const FAILURE =
  "<noscript><h1>This page could not be shown</h1><p>Something failed on our side. What you sent, if you sent something, may have been done all the same: look before you send it again.</p></noscript>";

/** Next leaves a page that failed empty until its scripts have run, which then say more (app/error.tsx). */
const withFailure = (bytes: Buffer): Buffer => Buffer.from(bytes.toString().replace("</body>", `${FAILURE}</body>`));

const SCRIPT = /<script\b[^>]*>[\s\S]*?<\/script>|<link\b[^>]*\bas="script"[^>]*\/>/g;

/** Ours carry the nonce of the request; any other is left to the policy. */
function withoutScripts(page: string, request: IncomingMessage): string {
  const nonce = findNonce(request);
  return nonce === undefined ? page : page.replace(SCRIPT, (tag) => (tag.includes(`nonce="${nonce}"`) ? "" : tag));
}
