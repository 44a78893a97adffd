/**
 * The HTTP server in front of the pages. It listens from the first moment, so that probes are answered while the
 * register opens; it knows nothing of the register or of Next, only of a handler that comes when both are ready.
 */
import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, STATUS_CODES, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Logger } from "pino";
import { toPrettyJson } from "#exports/json.ts";
import { toClientAddress } from "./client-address.ts";
import { watch } from "./request-line.ts";
import { toSecurityHeaders } from "./security.ts";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface FrontOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly isDev: boolean;
  readonly isHttps: boolean;
  /** How many proxies of the operator every request passes. */
  readonly proxies?: number;
  readonly bodyIdleMs?: number;
  readonly log: Pick<Logger, "info" | "error">;
}

export interface Front {
  readonly port: number;
  /** From now on requests go to the handler. */
  readonly open: (handler: Handler) => void;
  /** Takes no more connections, lets running requests end for at most `graceMs`, then closes what is left. */
  readonly stop: (graceMs: number) => Promise<void>;
}

/** An address longer than this is no address of ours; the filters of a long list fit several times. */
const MAX_URL = 4_096;
/** Of what a form sends: as much as Next takes (next.config.js), which answers 500 beyond. */
const MAX_FORM = 16 * 1024 * 1024;
/** All headers with the request line; Node answers 431 beyond. */
const MAX_HEADERS = 16_384;
/** A whole request has to arrive in this time; the longest log over a slow line takes minutes. */
const REQUEST_TIMEOUT_MS = 300_000;
/** Where nothing more of a body comes for so long, nobody waits for the rest. */
const BODY_IDLE_MS = 30_000;
const HEADERS_TIMEOUT_MS = 10_000;
/** Longer than the idle time of common proxies, which otherwise send a request into a closing connection. */
const KEEP_ALIVE_MS = 65_000;

/** Resolves when it listens; rejects where the host or port cannot be had. */
export async function listen({
  host,
  port,
  isDev,
  isHttps,
  proxies = 0,
  bodyIdleMs = BODY_IDLE_MS,
  log,
}: FrontOptions): Promise<Front> {
  let handler: Handler | undefined;
  let isStopping = false;

  const server = createServer(
    {
      maxHeaderSize: MAX_HEADERS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      headersTimeout: HEADERS_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
    (request, response) => {
      const id = randomUUID();
      endIdleBody(request, bodyIdleMs);
      watch(id, request, response, (line) => log.info(line, "request"));
      response.once("close", () => {
        if (isStopping) server.closeIdleConnections();
      });
      answer(id, request, response).catch((error: unknown) => {
        log.error({ id, err: error }, "request failed");
        if (response.headersSent) response.destroy();
        else refuse(request, response, 500, "something went wrong here; the log knows more under this request's id");
      });
    },
  );

  async function answer(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? "/";
    const path = url.split("?", 1)[0] ?? url;
    const nonce = randomBytes(16).toString("base64url");
    const headers = toSecurityHeaders({ path, nonce, isDev, isHttps });
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader("x-request-id", id);
    if (isStopping) response.setHeader("connection", "close");

    if (url.length > MAX_URL)
      return refuse(request, response, 414, `the address is over the limit of ${MAX_URL} characters`);
    // Next answers these with an error of its own, and 500.
    if (!isDecodable(path))
      return refuse(request, response, 400, "a percent sign in the address starts no UTF-8 character");
    if (!url.startsWith("/api/") && Number(request.headers["content-length"]) > MAX_FORM) {
      request.resume(); // a browser shows no answer before all is sent
      return refuse(
        request,
        response,
        413,
        `what was sent is over the limit of ${MAX_FORM} bytes; go back and send less`,
      );
    }
    if (path === "/healthz") return say(response, 200, "alive");
    if (path === "/readyz") return handler && !isStopping ? say(response, 200, "ready") : notReady(request, response);
    if (!handler) return notReady(request, response);
    // Next takes the nonce for its scripts from this request header; a visitor's own must not get there.
    request.headers["content-security-policy"] = headers["content-security-policy"];
    delete request.headers["content-security-policy-report-only"];
    // Tries to sign in are counted by it, so a visitor's own word for it must not get there.
    request.headers["x-client-address"] = toClientAddress(request, proxies);
    await handler(request, response);
  }

  function notReady(request: IncomingMessage, response: ServerResponse): void {
    response.setHeader("retry-after", "2");
    refuse(request, response, 503, isStopping ? "stopping" : "starting");
  }

  server.listen(port, host);
  await once(server, "listening"); // rejects with the error where there is one

  return {
    port: (server.address() as AddressInfo).port, // a server that listens on a port has such an address
    open: (ready) => {
      handler = ready;
    },
    stop: async (graceMs) => {
      isStopping = true;
      const closed = once(server, "close");
      server.close();
      const timer = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(timer);
    },
  };
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** Node watches over the time of a whole request alone. */
function endIdleBody(request: IncomingMessage, idleMs: number): void {
  const { "content-length": length, "transfer-encoding": encoding } = request.headers;
  if (length === undefined && encoding === undefined) return;
  request.setTimeout(idleMs, () => request.destroy());
  request.once("end", () => request.setTimeout(0));
}

function say(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader("content-type", "text/plain; charset=utf-8");
  response.setHeader("cache-control", "no-store");
  response.end(`${text}\n`);
}

/** As text, or as problem details (RFC 9457) where the API was asked: its readers parse every answer. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  if (!request.url?.startsWith("/api/")) return say(response, status, text);
  response.statusCode = status;
  response.setHeader("content-type", "application/problem+json");
  response.setHeader("cache-control", "no-store");
  response.setHeader("access-control-allow-origin", "*");
  response.end(toPrettyJson({ type: "about:blank", title: STATUS_CODES[status], status, detail: text }));
}
