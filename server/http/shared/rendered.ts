/**
 * An answer for nobody in particular: of what a reader sent nothing gets to the page but the address, so nothing that
 * one of them made up is shown to the next, and who hangs up takes nothing away from those who wait.
 */
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { Collected } from "#server/http/collect.ts";
import type { Handler } from "#server/http/front.ts";
import type { Lifetime } from "#server/register/once-a-request.ts";

export interface Rendered extends Collected {
  /** How long it stays true while nothing is written. */
  readonly lifetime: Lifetime;
}

/** What makes answers. */
export interface Making {
  /** For one reader. */
  readonly handle: Handler;
  /** For nobody in particular. */
  readonly render: (request: IncomingMessage) => Promise<Rendered>;
}

/** Said by the front: the reader's address, by which turns are taken, and the policy with the nonce. */
const ofTheFront = ["host", "x-client-address", "x-request-id", "content-security-policy"];

export const findSaid = ({ headers }: Pick<IncomingMessage, "headers">): IncomingHttpHeaders => ({
  "user-agent": "shared",
  ...Object.fromEntries(ofTheFront.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]))),
});
