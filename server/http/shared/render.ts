/**
 * Has an answer made for nobody in particular: of what a reader sent nothing gets to the page but the address, so
 * nothing that one of them made up is shown to the next, and who hangs up takes nothing away from those who wait.
 */
import type { IncomingMessage } from "node:http";
import { collect, type Collected } from "#server/http/collect.ts";
import type { Handler } from "#server/http/front.ts";
import { asTimedRequest, type Lifetime } from "#server/register/once-a-request.ts";

export interface Rendered extends Collected {
  /** How long it stays true while nothing is written. */
  readonly lifetime: Lifetime;
}

/** Said by the front: the reader's address, by which turns are taken, and the policy with the nonce. */
const ofTheFront = ["host", "x-client-address", "content-security-policy"];

export async function render(handle: Handler, { url = "/", headers }: IncomingMessage): Promise<Rendered> {
  const said = ofTheFront.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]));
  const [answer, lifetime] = await asTimedRequest(() =>
    collect(handle, url, { "user-agent": "shared", ...Object.fromEntries(said) }),
  );
  return { ...answer, lifetime };
}
