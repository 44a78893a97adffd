/** How the front passes a request on to the thread that makes answers, over a socket that only this process can open. */
import { Agent, request as toRequest, type ClientRequest, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { ofTheWay, toAnswerHeaders } from "#server/http/answer-headers.ts";
import type { Handler } from "#server/http/front.ts";
import { findSaid, type Making, type Rendered } from "#server/http/shared/rendered.ts";
import { LIFETIME, MOST_HEADERS, SHARED } from "./messages.ts";

/** Connections that wait for the next request. */
const MOST_FREE = 32;

/** What a visitor says of the way to the front, and not what only the front may say. */
const notPassedOn = new Set([...ofTheWay, "proxy-connection", "te", "trailer", "upgrade", "expect", SHARED]);
/** How long the body is has to be said again, as it was. */
for (const name of ["content-length", "transfer-encoding"]) notPassedOn.delete(name);

type Asked = Pick<IncomingMessage, "method" | "url" | "headers">;

export function openUpstream(socketPath: string): Making {
  const agent = new Agent({ keepAlive: true, maxFreeSockets: MOST_FREE });

  const ask = ({ method, url, headers }: Asked): ClientRequest =>
    toRequest({ agent, socketPath, method, path: url, headers, setHost: false, maxHeaderSize: MOST_HEADERS });

  const handle: Handler = (request, response) =>
    new Promise((resolve, reject) => {
      const passedOn = ask({ ...toAsked(request), headers: toPassedOn(request.headers) });
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
      const asked = ask({ ...toAsked(request), method: "GET", headers: { ...findSaid(request), [SHARED]: "1" } });
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

const toAsked = ({ method, url, headers }: IncomingMessage): Asked => ({ method, url, headers });

const toPassedOn = (headers: IncomingMessage["headers"]) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !notPassedOn.has(name)));
