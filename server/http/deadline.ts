/** One deadline for every answer, from when the whole request has come: who waits longer has gone, and work has not. */
import type { Handler } from "#server/http/front.ts";

/** Milliseconds. More than any job of the pool may take, with its time in the queue. */
const ANSWER_MS = 60_000;

export function withDeadline(handle: Handler, ms = ANSWER_MS): Handler {
  return async (request, response) => {
    let timer: NodeJS.Timeout | undefined;
    const begin = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (response.headersSent) {
          response.destroy();
          return;
        }
        response.statusCode = 504;
        response.setHeader("cache-control", "no-store");
        const text = `the answer took longer than ${ms / 1_000} seconds, so it was given up`;
        const isApi = request.url?.startsWith("/api/") === true;
        response.setHeader("content-type", isApi ? "application/problem+json" : "text/plain; charset=utf-8");
        response.end(
          isApi
            ? JSON.stringify({ type: "about:blank", title: "Gateway Timeout", status: 504, detail: text })
            : `${text}\n`,
        );
      }, ms).unref();
    };
    const { "content-length": length, "transfer-encoding": encoding } = request.headers;
    if (length === undefined && encoding === undefined) begin();
    else request.once("end", begin);
    // What is sent as it is read takes as long as its reader does.
    for (const event of ["pipe", "close"]) response.once(event, () => clearTimeout(timer));
    await handle(request, response);
  };
}
