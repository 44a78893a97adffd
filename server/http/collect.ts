/** Has a handler answer without anybody who reads, and takes what it says whole. */
import type { IncomingHttpHeaders } from "node:http";
import inject from "light-my-request";
import { toAnswerHeaders } from "./answer-headers.ts";
import type { Handler } from "./front.ts";
import type { Made } from "./shared/representation.ts";

export interface Collected extends Made {
  readonly status: number;
  readonly bytes: Buffer;
}

export async function collect(handle: Handler, url: string, headers: IncomingHttpHeaders): Promise<Collected> {
  const { statusCode, rawPayload, ...answer } = await inject(
    (request, response) => void handle(request, response).catch((error: Error) => response.destroy(error)),
    { method: "GET", url, headers },
  );
  return { status: statusCode, headers: toAnswerHeaders(answer.headers), bytes: rawPayload };
}
