/** Where what is measured is read: behind a token, or at a port of its own. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { METRICS } from "#server/http/probe-paths.ts";
import { refuse, refuseFailed, say } from "#server/http/refusal.ts";
import { carriesToken } from "./bearer.ts";
import { METRICS_TYPE } from "./to-text.ts";

export interface MetricsOptions {
  /** In the text format of Prometheus. */
  readonly read: () => Promise<string>;
  /** Who asks has to know it; left out where the port is what keeps others away. */
  readonly token?: string | undefined;
}

export const answeringMetrics =
  ({ read, token }: MetricsOptions) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, headers } = request;
    if (method !== "GET" && method !== "HEAD")
      return refuse(request, response, {
        status: 405,
        text: `${method ?? ""} does nothing here; the methods are GET, HEAD`,
        headers: { allow: "GET, HEAD" },
      });
    if (token !== undefined && !carriesToken(headers.authorization, token))
      return refuse(request, response, {
        status: 401,
        text: "what is measured is for who has the token of METRICS_TOKEN, sent as `Authorization: Bearer`",
        headers: { "www-authenticate": 'Bearer realm="metrics"' },
      });
    const text = await read();
    response.setHeader("content-type", METRICS_TYPE);
    response.setHeader("cache-control", "no-store");
    response.setHeader("content-length", Buffer.byteLength(text));
    response.end(method === "HEAD" ? undefined : text);
  };

export interface MetricsServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

interface Listening extends MetricsOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** What the probes are answered with, here as at the other port. */
  readonly probe: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
}

const HEADERS_TIMEOUT_MS = 10_000;

/** Resolves when it listens; rejects where the host or port cannot be had. */
export async function listenForMetrics({ host, port, probe, ...options }: Listening): Promise<MetricsServer> {
  const answer = answeringMetrics(options);
  const server = createServer(
    { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: HEADERS_TIMEOUT_MS },
    (request, response) => {
      respond(request, response).catch(() => refuseFailed(request, response));
    },
  );

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if ((request.url ?? "").split("?", 1)[0] === METRICS) return answer(request, response);
    if (!(await probe(request, response))) say(response, 404, `there is nothing here but ${METRICS} and the probes`);
  }

  server.listen(port, host);
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port, // a server that listens on a port has such an address
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
