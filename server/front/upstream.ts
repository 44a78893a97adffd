/** How the front passes a request on to the thread that makes answers, over a socket that only this process can open. */
import {
  Agent,
  request as toRequest,
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from "node:http";
import { buffer } from "node:stream/consumers";
import { toAnswerHeaders } from "#server/http/answer-headers.ts";
import type { Handler } from "#server/http/front.ts";
import { findSaid, type Making, type Rendered } from "#server/http/shared/rendered.ts";
import { LIFETIME, MOST_HEADERS, SHARED } from "./messages.ts";

/** Connections that wait for the next request. */
const MOST_FREE = 32;

/** What a visitor says of the way to the front, and what only the front may say. How long a body is goes along as it was said. */
const notPassedOn = new Set([
  "connection",
  "keep-alive",
  "proxy-connection",
  "date",
  "te",
  "trailer",
  "upgrade",
  "expect",
  SHARED,
]);

export function openUpstream(socketPath: string): Making {
  const agent = new Agent({ keepAlive: true, maxFreeSockets: MOST_FREE });

  const ask = (method: string | undefined, path: string | undefined, headers: IncomingHttpHeaders): ClientRequest =>
    toRequest({ agent, socketPath, method, path, headers, setHost: false, maxHeaderSize: MOST_HEADERS });

  const handle: Handler = (request, response) =>
    new Promise((resolve, reject) => {
      const passedOn = ask(request.method, request.url, toPassedOn(request.headers));
      let isAnswered = false;
      passedOn.on("error", (error) => (response.headersSent || response.closed ? resolve() : reject(error)));
      passedOn.on("response", (answer: IncomingMessage) => {
        if (response.headersSent) return void passedOn.destroy();
        isAnswered = true;
        for (const [name, value] of Object.entries(toAnswerHeaders(answer.headers))) response.setHeader(name, value);
        const { "content-length": length } = answer.headers;
        if (length !== undefined) response.setHeader("content-length", length);
        response.writeHead(answer.statusCode ?? 500);
        // Broken off there, it is broken off here: nobody may take a part for the whole.
        answer.on("error", () => response.destroy());
        answer.on("end", () => {
          // Nobody wants what is still to come of the body, but the connection can be used again after it.
          if (!request.complete) {
            request.unpipe(passedOn).resume();
            passedOn.destroy();
          }
          resolve();
        });
        answer.pipe(response);
      });
      response.on("close", () => {
        // The reader has gone, or was told meanwhile that the body comes too late.
        if (!isAnswered || !response.writableFinished) passedOn.destroy();
      });
      request.on("close", () => {
        if (!request.complete) passedOn.destroy();
      });
      request.pipe(passedOn);
    });

  const render = (request: IncomingMessage): Promise<Rendered> =>
    new Promise((resolve, reject) => {
      const asked = ask("GET", request.url, { ...findSaid(request), [SHARED]: "1" });
      asked.on("error", reject);
      asked.on("response", (answer: IncomingMessage) => {
        const { [LIFETIME]: lifetime, ...headers } = toAnswerHeaders(answer.headers);
        buffer(answer).then(
          (bytes) =>
            resolve({ status: answer.statusCode ?? 500, headers, bytes, lifetime: lifetime as Rendered["lifetime"] }), // said by serveUpstream
          reject,
        );
      });
      asked.end();
    });

  return { handle, render };
}

const toPassedOn = (headers: IncomingHttpHeaders) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !notPassedOn.has(name)));
