/**
 * The API, which is answered here and not by Next: it renders nothing, and what Next does around a route costs more
 * time and memory than most of its answers.
 */
import type { IncomingMessage } from "node:http";
import type { Handler } from "#server/http/front.ts";
import { isStreamed } from "#api/streamed.ts";
import { sendLines } from "#server/api/lines.ts";
import { toCoding, toRepresentation, write } from "#server/http/shared/representation.ts";

export type AnswerApi = (request: Request) => Promise<Response>;

/** An address with an empty part is left to Next, which says where it is without. */
const API = /^\/api\/v1(?:\/[^/?]+)*(?:\?|$)/;

export const withApi =
  (api: Handler, rest: Handler): Handler =>
  (request, response) =>
    (API.test(request.url ?? "") ? api : rest)(request, response);

export function answeringApi(answer: AnswerApi): Handler {
  return async (request, response) => {
    const body = toBody(request);
    const answered = await answer(toWebRequest(request, body.stream));
    if (isStreamed(answered.headers.get("content-type")) && answered.status === 200) {
      sendLines(request, response, answered);
      return body.letBy();
    }
    const made = { headers: Object.fromEntries(answered.headers), bytes: Buffer.from(await answered.arrayBuffer()) };
    write(request, response, answered.status, await toRepresentation(made, toCoding(made, request)));
    body.letBy();
  };
}

function toWebRequest({ method = "GET", url = "/", headers }: IncomingMessage, body: ReadableStream): Request {
  const received = new Headers();
  for (const [name, value] of Object.entries(headers)) if (typeof value === "string") received.set(name, value);
  const hasBody = method !== "GET" && method !== "HEAD";
  return new Request(`http://register.invalid${url}`, {
    method,
    headers: received,
    ...(hasBody && { body, duplex: "half" }),
  });
}

interface Body {
  readonly stream: ReadableStream<Uint8Array>;
  /** What has not been read comes, and is forgotten, so that the connection can be used again. */
  readonly letBy: () => void;
}

/** As `Readable.toWeb`, which closes the connection where its reader stops: who has heard enough may still answer. */
function toBody(request: IncomingMessage): Body {
  let isWanted = true;
  const letBy = () => {
    isWanted = false;
    request.resume();
  };
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const once = (settle: () => void) => () => {
        if (isWanted) settle();
        isWanted = false;
      };
      request.on("data", (piece: Uint8Array) => {
        if (!isWanted) return;
        controller.enqueue(piece);
        if ((controller.desiredSize ?? 0) <= 0) request.pause();
      });
      request.once(
        "end",
        once(() => controller.close()),
      );
      request.once("error", (error) => once(() => controller.error(error))());
      request.pause();
    },
    pull: () => void request.resume(),
    cancel: letBy,
  });
  return { stream, letBy };
}
