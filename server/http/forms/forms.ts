/**
 * A form on its way to a page: sent by a page of ours, of a type that forms have, no larger than who sends it may
 * send, all there, and looked at before Next takes it apart. The API and the sign-in read their bodies themselves.
 */
import { IncomingMessage } from "node:http";
import { limits } from "#domain/limits.ts";
import { fail, type Result } from "#domain/result.ts";
import { isOrUnder } from "#server/http/allowed-methods.ts";
import { sentTo } from "#server/http/page-tree.ts";
import { isFromOwnPage } from "#server/http/same-origin.ts";
import { openRoom, takeRoom, type Room } from "#server/http/room.ts";
import { mostFormBytes, rewriteForm, type RewrittenForm, type Sender } from "./examine-form.ts";
import { findBoundary } from "./form-parts.ts";
import type { Handler } from "#server/http/front.ts";
import { refuse, type Refusal } from "#server/http/refusal.ts";

export interface FormOptions {
  readonly publicUrl: string;
  readonly isSignedIn: (request: IncomingMessage) => Promise<boolean>;
  /** Whether a page of this build calls it: Next says at length in the log what it does not know. */
  readonly knowsAction?: (id: string) => boolean;
  readonly rooms?: FormRooms;
}

export type FormRooms = Readonly<Record<Sender, Room>>;

export const openFormRooms = (): FormRooms => ({
  "signed-in": openRoom(limits.formsInFlight),
  "log-reader": openRoom(limits.pastedLogsInFlight),
  anybody: openRoom(limits.strangersFormsInFlight),
});

const LOG_PAGE = /^\/machines\/[^/?]+\/replay(?:\?|$)/;

export function withForms(
  handle: Handler,
  { publicUrl, isSignedIn, knowsAction = () => true, rooms = openFormRooms() }: FormOptions,
): Handler {
  async function receive(request: IncomingMessage, path: string): Promise<Received> {
    const length = Number(request.headers["content-length"] ?? Number.NaN);
    // Routes read their bodies themselves, once they know who sends them; Next gives them none that was read before.
    if (sentTo.includes(path)) {
      if (Number.isNaN(length)) return { refusal: noLength };
      return length > mostFormBytes["signed-in"] ? { refusal: toTooLarge(mostFormBytes["signed-in"]) } : { request };
    }
    const sender: Sender = await findSender(request, length, isSignedIn);
    const most = mostFormBytes[sender];
    if (length > most) return { refusal: toTooLarge(most) };
    const taken = takeRoom(rooms[sender]);
    const body = await readBody(request, most, taken.take);
    const read =
      typeof body === "string"
        ? refuseBody(body, most)
        : rewriteForm({ body, headers: request.headers, sender, knowsAction });
    if (!read.ok) {
      taken.leave();
      return { ...(read.failure && { refusal: read.failure }) };
    }
    return { request: withBody(request, read.value), leave: taken.leave };
  }

  return async (request, response) => {
    const path = (request.url ?? "").split("?", 1)[0] ?? "";
    // An address of the API that comes here is one with a slash too many, and Next says where it is without.
    if (request.method !== "POST" || isOrUnder(path, "/api/v1")) return handle(request, response);
    const wrongHead = findHeadFault(request, path, publicUrl);
    const isSignIn = isOrUnder(path, "/api/auth");
    const received = wrongHead ? { refusal: wrongHead } : isSignIn ? { request } : await receive(request, path);
    if (received.refusal) {
      request.resume(); // a browser shows no answer before all is sent
      return refuse(request, response, received.refusal);
    }
    try {
      if (received.request) await handle(received.request, response);
    } finally {
      received.leave?.();
    }
  };
}

/** Neither a refusal nor a request where who sent it has gone. */
interface Received {
  readonly refusal?: Refusal;
  readonly request?: IncomingMessage;
  /** Gives back the room that the body takes. */
  readonly leave?: () => void;
}

const toTooLarge = (most: number): Refusal => ({
  status: 413,
  text: `what was sent is over the limit of ${most} bytes; go back and send less, or sign in first`,
});
const noLength: Refusal = { status: 411, text: "say in Content-Length how large the form is" };
const noRoom: Refusal = {
  status: 503,
  text: "too much is being sent at the moment; send it again in a few seconds",
  headers: { "retry-after": "5" },
};

async function findSender(
  request: IncomingMessage,
  length: number,
  isSignedIn: FormOptions["isSignedIn"],
): Promise<Sender> {
  if (await isSignedIn(request)) return "signed-in";
  if (length <= mostFormBytes.anybody) return "anybody";
  return LOG_PAGE.test(request.url ?? "") ? "log-reader" : "anybody";
}

function findHeadFault(request: IncomingMessage, path: string, publicUrl: string): Refusal | undefined {
  const { headers } = request;
  const received = new Headers();
  for (const name of ["origin", "sec-fetch-site", "host"]) {
    const value = headers[name];
    if (typeof value === "string") received.set(name, value);
  }
  if (!isFromOwnPage(received, publicUrl))
    return { status: 403, text: "this form was sent by a page of another site, so nothing was done" };
  // Next compares the origin once more, with what a proxy may have written.
  if (headers.origin === undefined) delete headers["x-forwarded-host"];
  else headers["x-forwarded-host"] = new URL(headers.origin).host;
  const isSignIn = isOrUnder(path, "/api/auth");
  const type = isSignIn ? "application/x-www-form-urlencoded" : "multipart/form-data";
  const [given = ""] = (headers["content-type"] ?? "").toLowerCase().split(";");
  if (given.trim() !== type || (!isSignIn && findBoundary(headers["content-type"]) === undefined))
    return { status: 415, text: `what is sent here is ${type}`, headers: { "accept-post": type } };
  if (!isSignIn) return undefined;
  const length = headers["content-length"];
  if (length === undefined) return noLength;
  return Number(length) > limits.signInForm
    ? { status: 413, text: `what was sent is over the limit of ${limits.signInForm} bytes; go back and send less` }
    : undefined;
}

type Unread = "more" | "no-room" | "gone";

function refuseBody(body: Unread, most: number): Result<never, Refusal | undefined> {
  if (body === "gone") return fail(undefined);
  return fail(body === "more" ? toTooLarge(most) : noRoom);
}

/** What comes too much is let by; "gone" where who sends it has left. */
function readBody(request: IncomingMessage, most: number, take: (bytes: number) => boolean): Promise<Buffer | Unread> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let size = 0;
    let isOver = false;
    const give = (read: Buffer | Unread) => {
      isOver = true;
      pieces.length = 0;
      resolve(read);
    };
    request.on("data", (piece: Buffer) => {
      if (isOver) return;
      size += piece.length;
      if (size > most) return give("more");
      if (!take(piece.length)) return give("no-room");
      pieces.push(piece);
    });
    request.once("end", () => isOver || give(Buffer.concat(pieces)));
    request.once("error", () => give("gone"));
    request.once("close", () => give("gone"));
  });
}

/** The same request with the form as it was written anew, still to be read. */
function withBody(request: IncomingMessage, { body, type }: RewrittenForm): IncomingMessage {
  const again = new IncomingMessage(request.socket);
  const { method, url, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  const headers = { ...request.headers, "content-type": type, "content-length": String(body.length) };
  delete headers["transfer-encoding"];
  Object.assign(again, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  again.complete = true;
  again.push(body);
  again.push(null);
  return again;
}
