/** Has a handler answer without anybody who reads, and takes what it says whole. */
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import inject from "light-my-request";
import { toAnswerHeaders } from "./answer-headers.ts";
import type { Handler } from "./front.ts";
import type { Made } from "./shared/representation.ts";

export interface Collected extends Made {
  readonly status: number;
  readonly bytes: Buffer;
}

/** A form, where one is sent. */
interface Sent {
  readonly body: IncomingMessage;
}

export async function collect(
  handle: Handler,
  url: string,
  headers: IncomingHttpHeaders,
  sent?: Sent,
): Promise<Collected> {
  const { statusCode, rawPayload, ...answer } = await inject(
    (request, response) => void handle(request, response).catch((error: Error) => response.destroy(error)),
    { url, headers, ...(sent ? { method: "POST", payload: sent.body } : { method: "GET" }) },
  );
  return { status: statusCode, headers: toAnswerHeaders(answer.headers), bytes: rawPayload };
}
