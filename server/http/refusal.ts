/** How the server in front says no: in a sentence, with the status that says whose turn it is; to a browser on a page. */
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { toPrettyJson } from "#texts/json/pretty-json.ts";
import { isOrUnder } from "#server/http/allowed-methods.ts";
import { refusalPolicy, toRefusalPage } from "#server/http/refusal-page.ts";

export interface Refusal {
  readonly status: number;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const PLAIN = "text/plain; charset=utf-8";

export function say(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader("content-type", PLAIN);
  response.setHeader("cache-control", "no-store");
  response.end(`${text}\n`);
}

/**
 * As problem details (RFC 9457) where the API was asked: its readers parse every answer. Who signs in with a browser asks
 * an address of the API too, and reads a page, as at every other address that a browser asks for; programs read a sentence.
 */
export function refuse(request: IncomingMessage, response: ServerResponse, { status, text, headers = {} }: Refusal) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const [, path = ""] = /^(?:https?:\/\/[^/?#]*)?([^?#]*)/i.exec(request.url ?? "") ?? [];
  const isOfPages = !isOrUnder(path, "/api") || isOrUnder(path, "/api/auth");
  if (isOfPages && takesPages(request.headers.accept)) return showRefusal(response, { status, text });
  if (!isOrUnder(path, "/api")) return say(response, status, text);
  response.statusCode = status;
  response.setHeader("content-type", "application/problem+json");
  response.setHeader("cache-control", "no-store");
  response.setHeader("access-control-allow-origin", "*");
  response.end(toPrettyJson({ type: "about:blank", title: STATUS_CODES[status], status, detail: text }));
}

const takesPages = (accept: string | undefined): boolean => accept?.includes("text/html") === true;

function showRefusal(response: ServerResponse, { status, text }: Omit<Refusal, "headers">): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
  const id = status === 500 ? response.getHeader("x-request-id") : undefined;
  const isForNow = response.hasHeader("retry-after");
  response.end(toRefusalPage({ status, text, isForNow, ...(typeof id === "string" && { id }) }));
}

const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": refusalPolicy,
};

/** For what went wrong while it was answered; what has begun to be sent is broken off. */
export function refuseFailed(request: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent) return void response.destroy();
  refuse(request, response, {
    status: 500,
    text: "something went wrong here; the log knows more under this request's id",
  });
}

/**
 * Where there is no request that an answer could belong to: what came was none, or none that is answered as one. `accept`
 * is what it may have said of the answer nevertheless.
 */
export function refuseConnection(socket: Duplex, { status, text, headers = {} }: Refusal, accept?: string): void {
  if (!socket.writable) return void socket.destroy();
  const isPage = takesPages(accept);
  const said = isPage ? { ...pageHeaders, "x-content-type-options": "nosniff" } : { "content-type": PLAIN };
  const body = isPage ? toRefusalPage({ status, text }) : `${text}\n`;
  const head = Object.entries({ ...headers, connection: "close", ...said }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join("")}\r\n${body}`);
}

/** Of a request that could not be read, from the piece of it that came last. A browser says it before its cookies. */
export const findAccept = (piece: Buffer | undefined): string | undefined =>
  /^accept:([^\r\n]*)/im.exec(piece?.toString("latin1") ?? "")?.[1];

const unreadable: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: { status: 431, text: "the headers of a request are no larger than 16384 bytes together" },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, text: "the chunks of this body say too much beside their size" },
  HPE_INVALID_METHOD: { status: 400, text: "this is no method of HTTP; GET is one" },
  HPE_INVALID_VERSION: { status: 400, text: "this is no version of HTTP; HTTP/1.1 is one" },
  HPE_INVALID_CONTENT_LENGTH: { status: 400, text: "Content-Length is one number of bytes, once" },
  HPE_UNEXPECTED_CONTENT_LENGTH: { status: 400, text: "give Content-Length once, and not beside Transfer-Encoding" },
  HPE_INVALID_TRANSFER_ENCODING: {
    status: 400,
    text: "how long the body is belongs in Content-Length or `Transfer-Encoding: chunked`, once",
  },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, text: "the request did not come in time" },
};

/** For an error of Node's parser, which has read no request. */
export const toUnreadable = ({ code = "" }: NodeJS.ErrnoException): Refusal =>
  unreadable[code] ?? { status: 400, text: "this is no request of HTTP/1.1" };
