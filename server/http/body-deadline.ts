/** How long a body may take to come: as long as it comes, so that one that stands still holds nothing open. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { refuse } from "./refusal.ts";

export interface Patience {
  /** In each such time something has to come, or all that is left. */
  readonly ms: number;
  /** What even a slow line brings. */
  readonly bytesPerSecond: number;
}

export const bodyPatience: Patience = { ms: 10_000, bytesPerSecond: 50_000 };

/** However large it says that it is. */
export const MOST_BODY_MS = 360_000;

/** Ends a request whose body is late with 408, or breaks it off where an answer has begun. */
export function endLateBody(
  request: IncomingMessage,
  response: ServerResponse,
  { ms, bytesPerSecond }: Patience,
): void {
  const { "content-length": length, "transfer-encoding": encoding } = request.headers;
  if (length === undefined && encoding === undefined) return;
  const started = performance.now();
  const { socket } = request;
  const readBefore = socket.bytesRead;
  let readLast = readBefore;
  const timer = setInterval(check, ms);
  for (const event of ["end", "close"] as const) request.once(event, () => clearInterval(timer));

  function check(): void {
    const came = socket.bytesRead - readLast;
    readLast = socket.bytesRead;
    const left = length === undefined ? Number.POSITIVE_INFINITY : Number(length) - (readLast - readBefore);
    const isLate = came < Math.min(left, (bytesPerSecond * ms) / 1_000);
    // What has come and waits to be read is not late: then it is we who take our time.
    const isOurs = request.readableLength > 0 && !response.headersSent;
    if ((isLate && !isOurs) || performance.now() - started > MOST_BODY_MS) end();
  }

  function end(): void {
    clearInterval(timer);
    if (response.headersSent) return void request.destroy();
    // Whoever waits for the rest is told by an error, and may still try to answer it.
    response.on("error", () => {});
    response.setHeader("connection", "close");
    refuse(request, response, { status: 408, text: "the body of the request did not come in time" });
  }
}
