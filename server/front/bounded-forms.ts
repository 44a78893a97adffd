/** Takes a form in whole, looks at it, and only then gives it to Next. The API reads its bodies itself. */
import { IncomingMessage, type ServerResponse } from "node:http";
import { limits } from "#domain/limits.ts";
import { sentTo } from "#server/allowed-methods.ts";
import { findFormFault, mostFormBytes, type Sender } from "#server/front/examine-form.ts";
import type { Handler } from "#server/front/front.ts";
import { openRoom, type Room } from "#server/room.ts";

export interface FormOptions {
  readonly isSignedIn: (request: IncomingMessage) => Promise<boolean>;
  readonly room?: Room;
}

/** The API and the sign-in bound what they read themselves. */
const SELF_READ = /^\/api\/(?:v1|auth)(?:[/?]|$)/;
const LOG_PAGE = /^\/machines\/[^/?]+\/replay(?:\?|$)/;

export function withBoundedForms(
  handle: Handler,
  { isSignedIn, room = openRoom(limits.formsInFlight) }: FormOptions,
): Handler {
  return async (request, response) => {
    const address = request.url ?? "/";
    if (!hasBody(request) || SELF_READ.test(address)) return handle(request, response);
    const length = Number(request.headers["content-length"] ?? Number.NaN);
    // Routes read their bodies themselves, once they know who sends them; Next gives them none that was read before.
    if (length <= mostFormBytes["signed-in"] && sentTo.includes(address.split("?", 1)[0] ?? ""))
      return handle(request, response);
    // Who sends little need not be asked for.
    const sender: Sender =
      length <= mostFormBytes.anybody
        ? "anybody"
        : (await isSignedIn(request))
          ? "signed-in"
          : LOG_PAGE.test(address)
            ? "log-reader"
            : "anybody";
    const most = mostFormBytes[sender];
    const tooLarge = `what was sent is over the limit of ${most} bytes; go back and send less, or sign in first`;
    if (length > most) return refuse(request, response, 413, tooLarge);
    const leave = room.enter(Number.isNaN(length) ? most : length);
    if (!leave) {
      response.setHeader("retry-after", "5");
      return refuse(request, response, 503, "too much is being sent at the moment; send it again in a few seconds");
    }
    try {
      const body = await readBody(request, most);
      if (body === "gone") return;
      if (body === "more") return refuse(request, response, 413, tooLarge);
      const fault = findFormFault(body, request.headers["content-type"], sender);
      if (fault) return refuse(request, response, fault.status, `${fault.text}; nothing was done`);
      await handle(withBody(request, body), response);
    } finally {
      leave();
    }
  };
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  Number(headers["content-length"] ?? 0) > 0 || headers["transfer-encoding"] !== undefined;

/** "more" where there is more than may be; "gone" where who sends it has left. What comes too much is let by. */
function readBody(request: IncomingMessage, most: number): Promise<Buffer | "more" | "gone"> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let size = 0;
    request.on("data", (piece: Buffer) => {
      size += piece.length;
      if (size <= most) pieces.push(piece);
      else {
        pieces.length = 0;
        resolve("more");
      }
    });
    request.once("end", () => resolve(Buffer.concat(pieces)));
    request.once("error", () => resolve("gone"));
    request.once("close", () => resolve("gone"));
  });
}

/** The same request, its body still to be read. */
function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const again = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(again, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  again.complete = true;
  again.push(body);
  again.push(null);
  return again;
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  // A browser shows no answer before all is sent; who sends without end is cut off by the front.
  request.resume();
  response.statusCode = status;
  response.setHeader("content-type", "text/plain; charset=utf-8");
  response.setHeader("cache-control", "no-store");
  response.end(`${text}\n`);
}
