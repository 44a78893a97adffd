/**
 * Pages whose markup is made in one step and sent without scripts, where no island of theirs runs in the browser. Next
 * would render them as a tree to be taken up by its scripts in the browser, and send that tree beside the markup.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import inject from "light-my-request";
import { renderToStaticMarkup } from "react-dom/server";
import { chooseCoding, encode } from "./coding.ts";
import type { Handler } from "./front.ts";
import { findNonce } from "./nonce.ts";
import { withStaticMarkup } from "./static-markup.ts";

const NOT_PAGES = /^\/(?:api|_next)(?:[/?]|$)|^[^?]*\.[a-z0-9]+(?:\?|$)/;

/** Said by Next's own scripts. */
const ofScripts = ["rsc", "next-router-state-tree", "next-router-prefetch", "next-action"];

const isPage = ({ method, url = "/", headers }: IncomingMessage): boolean =>
  method === "GET" && !NOT_PAGES.test(url) && !ofScripts.some((name) => name in headers);

export function withStaticPages(handle: Handler): Handler {
  return async (request, response) => {
    if (!isPage(request)) return handle(request, response);
    const [made, { isStatic }] = await withStaticMarkup(renderToStaticMarkup, () => collect(handle, request));
    await send(
      request,
      response,
      made,
      isStatic ? withoutScripts(made.rawPayload.toString(), request) : made.rawPayload,
    );
  };
}

type Collected = Awaited<ReturnType<typeof collect>>;

/** As it is before it is coded for the way. */
function collect(handle: Handler, { url = "/", headers }: IncomingMessage) {
  const { "accept-encoding": _, ...rest } = headers;
  return inject(
    (request, response) => void handle(request, response).catch((error: Error) => response.destroy(error)),
    {
      method: "GET",
      url,
      headers: rest,
    },
  );
}

const SCRIPT = /<script\b[^>]*>[\s\S]*?<\/script>|<link\b[^>]*\bas="script"[^>]*\/>/g;

/** Ours carry the nonce of the request; any other is left to the policy. */
function withoutScripts(html: string, request: IncomingMessage): string {
  const nonce = findNonce(request);
  return nonce === undefined ? html : html.replace(SCRIPT, (tag) => (tag.includes(`nonce="${nonce}"`) ? "" : tag));
}

const ofTheWay = new Set(["connection", "keep-alive", "date", "transfer-encoding", "content-length"]);

async function send(
  { headers }: IncomingMessage,
  response: ServerResponse,
  made: Collected,
  body: string | Buffer,
): Promise<void> {
  const bytes = Buffer.from(body);
  const coding = chooseCoding(bytes.length, headers["accept-encoding"]);
  const sent = coding === undefined ? bytes : await encode(bytes, coding);
  if (response.destroyed || response.headersSent) return; // who asked has gone, or was told that it takes too long
  for (const [name, value] of Object.entries(made.headers))
    if (value !== undefined && !ofTheWay.has(name)) response.setHeader(name, value);
  if (coding !== undefined) response.setHeader("content-encoding", coding);
  response.setHeader("content-length", sent.length);
  response.writeHead(made.statusCode);
  response.end(sent);
}
