/**
 * Has an answer made for nobody in particular: of what a reader sent nothing gets to the page but the address, so
 * nothing that one of them made up is shown to the next, and who hangs up takes nothing away from those who wait.
 */
import type { IncomingMessage } from "node:http";
import inject from "light-my-request";
import type { Handler } from "#server/http/front.ts";
import { asTimedRequest, type Lifetime } from "#server/register/once-a-request.ts";
import type { Made } from "./representation.ts";

export interface Rendered extends Made {
  readonly status: number;
  readonly bytes: Buffer;
  /** How long it stays true while nothing is written. */
  readonly lifetime: Lifetime;
}

/** What speaks of one connection, or is said anew of the bytes that travel. */
const ofTheWay = new Set(["connection", "keep-alive", "date", "transfer-encoding", "content-length"]);

/** Said by the front: the reader's address, by which turns are taken, and the policy with the nonce. */
const ofTheFront = ["host", "x-client-address", "content-security-policy"];

export async function render(handle: Handler, { url = "/", headers }: IncomingMessage): Promise<Rendered> {
  const [answer, lifetime] = await asTimedRequest(() =>
    inject((request, response) => void handle(request, response).catch((error: Error) => response.destroy(error)), {
      method: "GET",
      url,
      headers: {
        "user-agent": "shared",
        ...Object.fromEntries(
          ofTheFront.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
        ),
      },
    }),
  );
  const entries = Object.entries(answer.headers).flatMap(([name, value]) =>
    value === undefined || ofTheWay.has(name) ? [] : [[name, Array.isArray(value) ? value : String(value)] as const],
  );
  return { status: answer.statusCode, headers: Object.fromEntries(entries), bytes: answer.rawPayload, lifetime };
}
