/** Has a handler answer without anybody who reads, and takes what it says whole. */
import type { IncomingHttpHeaders } from "node:http";
import inject from "light-my-request";
import type { Handler } from "./front.ts";
import type { Made } from "./shared/representation.ts";

export interface Collected extends Made {
  readonly status: number;
  readonly bytes: Buffer;
}

/** What speaks of one connection, or is said anew of the bytes that travel. */
const ofTheWay = new Set(["connection", "keep-alive", "date", "transfer-encoding", "content-length"]);

export async function collect(handle: Handler, url: string, headers: IncomingHttpHeaders): Promise<Collected> {
  const answer = await inject(
    (request, response) => void handle(request, response).catch((error: Error) => response.destroy(error)),
    { method: "GET", url, headers },
  );
  const entries = Object.entries(answer.headers).flatMap(([name, value]) =>
    value === undefined || ofTheWay.has(name) ? [] : [[name, Array.isArray(value) ? value : String(value)] as const],
  );
  return { status: answer.statusCode, headers: Object.fromEntries(entries), bytes: answer.rawPayload };
}
