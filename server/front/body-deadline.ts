/** How long a body may take to come: by its size, so that a byte now and then holds nothing open. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { refuse } from "./refusal.ts";

export interface Patience {
  /** For a body of no size. */
  readonly ms: number;
  /** What even a slow line brings. */
  readonly bytesPerSecond: number;
}

export const bodyPatience: Patience = { ms: 10_000, bytesPerSecond: 50_000 };

/** However large it says that it is. */
export const MOST_BODY_MS = 360_000;

/** Ends a request whose body is late with 408, or breaks it off where an answer has begun. */
export function endLateBody(request: IncomingMessage, response: ServerResponse, patience: Patience): void {
  const { "content-length": length, "transfer-encoding": encoding } = request.headers;
  if (length === undefined && encoding === undefined) return;
  const started = performance.now();
  const { socket } = request;
  const readBefore = socket.bytesRead;
  let timer = setTimeout(check, toMs(Number(length ?? 0)));
  for (const event of ["end", "close"] as const) request.once(event, () => clearTimeout(timer));

  function toMs(bytes: number): number {
    return Math.min(MOST_BODY_MS, patience.ms + (bytes / patience.bytesPerSecond) * 1_000);
  }

  // A body in chunks does not say how large it is; as much time as what has come so far deserves is what it has.
  function check(): void {
    const left = length === undefined ? toMs(socket.bytesRead - readBefore) - (performance.now() - started) : 0;
    if (left > 1) timer = setTimeout(check, left);
    else end();
  }

  function end(): void {
    if (response.headersSent) return void request.destroy();
    // Whoever waits for the rest is told by an error, and may still try to answer it.
    response.on("error", () => {});
    response.setHeader("connection", "close");
    refuse(request, response, { status: 408, text: "the body of the request did not come in time" });
  }
}
