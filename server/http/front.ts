/**
 * The HTTP server in front of the pages. It listens from the first moment, so that probes are answered while the
 * register opens; it knows nothing of the register or of Next, only of a handler that comes when both are ready.
 */
import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import type { Logger } from "pino";
import type { RequestCounts } from "#server/metrics/request-counts.ts";
import { answeringMetrics, type MetricsOptions } from "#server/metrics/serve-metrics.ts";
import { bodyPatience, endLateBody, MOST_BODY_MS, type Patience } from "./body-deadline.ts";
import { toClientAddress } from "./client-address.ts";
import { METRICS } from "./probe-paths.ts";
import { answerProbe, type State } from "./probes.ts";
import { readHead } from "./read-head.ts";
import { findAccept, refuse, refuseConnection, refuseFailed, toUnreadable } from "./refusal.ts";
import { watch } from "./request-line.ts";
import { toSecurityHeaders } from "./security.ts";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What answers the requests of a front. */
export interface Answering {
  readonly handle: Handler;
  /** Asked before anything else is done: whether it was answered already. `id` is the request's, for the log. */
  readonly answerAtOnce?: (request: IncomingMessage, response: ServerResponse, id: string) => boolean;
  /** Whether the database can be asked; told to those who ask whether this is ready. */
  readonly hasDatabase?: () => Promise<boolean>;
}

export interface FrontOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly isDev: boolean;
  readonly isHttps: boolean;
  /** How many proxies of the operator every request passes. */
  readonly proxies?: number;
  readonly patience?: Patience;
  readonly log: Pick<Logger, "info" | "error">;
  readonly counts?: Pick<RequestCounts, "count" | "countUnreadable">;
  /** Where what is measured is read at this port too. */
  readonly metrics?: MetricsOptions;
}

export interface Front {
  readonly port: number;
  readonly findState: () => Promise<State>;
  /** From now on requests go there. */
  readonly open: (answering: Answering) => void;
  /** Takes no more connections, lets running requests end for at most `graceMs`, then closes what is left. */
  readonly stop: (graceMs: number) => Promise<void>;
}

interface Connection {
  isRunning: boolean;
  /** Of the last request that was begun. */
  response: ServerResponse;
  /** Begin what was sent ahead. */
  readonly waiting: (() => void)[];
}

/** All headers with the request line; Node answers 431 beyond. */
const MAX_HEADERS = 16_384;
const HEADERS_TIMEOUT_MS = 10_000;
/** Longer than the idle time of common proxies, which otherwise send a request into a closing connection. */
const KEEP_ALIVE_MS = 65_000;

/** Requests that a connection may send ahead; programs that do it at all send a few. */
const MOST_PIPELINED = 64;

/** Resolves when it listens; rejects where the host or port cannot be had. */
export async function listen({
  host,
  port,
  isDev,
  isHttps,
  proxies = 0,
  patience = bodyPatience,
  log,
  counts,
  metrics,
}: FrontOptions): Promise<Front> {
  const answerMetrics = metrics && answeringMetrics(metrics);
  let answering: Answering | undefined;
  let isStopping = false;
  const connections = new WeakMap<Duplex, Connection>();

  const server = createServer(
    {
      maxHeaderSize: MAX_HEADERS,
      requireHostHeader: false, // refused in words
      requestTimeout: MOST_BODY_MS + HEADERS_TIMEOUT_MS,
      headersTimeout: HEADERS_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
    line,
  );

  /** Of one connection the next is begun once the last is answered and read: nobody has more than one place. */
  function line(request: IncomingMessage, response: ServerResponse): void {
    const { socket } = request;
    const connection = connections.get(socket) ?? { isRunning: false, response, waiting: [] };
    if (connection.waiting.length >= MOST_PIPELINED - 1) return void socket.destroy();
    if (connection.isRunning) return void connection.waiting.push(() => begin(request, response, connection));
    connections.set(socket, connection);
    begin(request, response, connection);
  }

  function begin(request: IncomingMessage, response: ServerResponse, connection: Connection): void {
    const id = randomUUID();
    connection.isRunning = true;
    connection.response = response;
    const toLine = watch(id, request, response);
    response.on("close", () => {
      const line = toLine();
      log.info(line, "request");
      counts?.count({ ...line, url: request.url, isAborted: line.aborted === true });
      connection.isRunning = false;
      if (!request.socket.destroyed) connection.waiting.shift()?.();
      if (isStopping) server.closeIdleConnections();
    });
    answer(id, request, response).catch((error: unknown) => {
      log.error({ id, err: error }, "request failed");
      refuseFailed(request, response);
    });
  }

  // Node closes or answers these without a word.
  server.on("checkExpectation", (request, response) =>
    refuse(request, response, { status: 417, text: "the only thing to expect here is `100-continue`" }),
  );
  server.on("connect", (_request, socket) =>
    refuseConnection(socket, { status: 405, text: "this is no proxy", headers: { allow: "GET, HEAD, POST" } }),
  );
  server.on("clientError", (error: NodeJS.ErrnoException & { readonly rawPacket?: Buffer }, socket) => {
    // What has begun to be answered cannot be answered once more.
    const response = connections.get(socket)?.response;
    const isRunning = response?.headersSent === true && !response.writableFinished;
    if (isRunning || error.code === "ECONNRESET") return void socket.destroy();
    if (response?.writableFinished && !response.shouldKeepAlive) return; // closed already, for what came before this
    counts?.countUnreadable();
    refuseConnection(socket, toUnreadable(error), findAccept(error.rawPacket));
  });

  async function answer(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const head = readHead(request, isDev);
    if (head.ok) request.url = head.value;
    if (head.ok && !isStopping && answering?.answerAtOnce?.(request, response, id)) return;
    endLateBody(request, response, patience);
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    const nonce = randomBytes(16).toString("base64url");
    const headers = toSecurityHeaders({ path, scripts: [`'nonce-${nonce}'`], isDev, isHttps });
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader("x-request-id", id);
    if (isStopping) response.setHeader("connection", "close");

    if (!head.ok) return refuse(request, response, head.failure);
    if (await answerProbe(request, response, findState)) return;
    if (answerMetrics && path === METRICS) return answerMetrics(request, response);
    if (!answering) return notReady(request, response);
    // Next takes the nonce for its scripts from this request header; a visitor's own must not get there.
    request.headers["content-security-policy"] = headers["content-security-policy"];
    delete request.headers["content-security-policy-report-only"];
    // Tries to sign in are counted by it, so a visitor's own word for it must not get there.
    request.headers["x-client-address"] = toClientAddress(request, proxies);
    request.headers["x-request-id"] = id;
    await answering.handle(request, response);
  }

  async function findState(): Promise<State> {
    if (isStopping) return "stopping";
    if (!answering) return "starting";
    return (await answering.hasDatabase?.()) === false ? "without a database" : "ready";
  }

  function notReady(request: IncomingMessage, response: ServerResponse): void {
    response.setHeader("retry-after", "2");
    refuse(request, response, { status: 503, text: isStopping ? "stopping" : "starting" });
  }

  server.listen(port, host);
  await once(server, "listening"); // rejects with the error where there is one

  return {
    port: (server.address() as AddressInfo).port, // a server that listens on a port has such an address
    findState,
    open: (ready) => {
      answering = ready;
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
