/** What tells an operator's programs how the server is: whether its process lives, and whether it answers readers. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { accepts } from "#api/accept.ts";
import { ALIVE, READY } from "./probe-paths.ts";
import { refuse, say } from "./refusal.ts";

export type State = "starting" | "ready" | "stopping" | "without a database";

/** Whether it was one of them. `findState` is only asked where it is to be told. */
export async function answerProbe(
  request: IncomingMessage,
  response: ServerResponse,
  findState: () => Promise<State>,
): Promise<boolean> {
  const path = (request.url ?? "/").split("?", 1)[0];
  if (path === ALIVE) tell(request, response, "alive");
  else if (path === READY) tell(request, response, await findState());
  else return false;
  return true;
}

/** A program that asks for JSON gets it, a browser a page where it has to wait, and everybody else the words alone. */
function tell(request: IncomingMessage, response: ServerResponse, state: State | "alive"): void {
  const isFine = state === "ready" || state === "alive";
  if (!isFine) response.setHeader("retry-after", "2");
  const { accept } = request.headers;
  const takesText = accept === undefined || accepts(accept, "text/plain");
  if (!takesText && accepts(accept, "application/json")) {
    response.statusCode = isFine ? 200 : 503;
    response.setHeader("content-type", "application/json");
    response.setHeader("cache-control", "no-store");
    response.end(`${JSON.stringify({ state })}\n`);
  } else if (isFine) say(response, 200, state);
  else refuse(request, response, { status: 503, text: state });
}
