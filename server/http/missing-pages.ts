/**
 * Sends a request for a page that the register does not have to an address that no page has. Next renders a page
 * that says `notFound()` in the browser only; what nothing answers to, it renders here, for readers without JavaScript.
 */
import type { IncomingMessage } from "node:http";
import { findMissingPage, type PageFinder } from "#server/http/missing-page.ts";
import type { Register } from "#server/register/register.ts";
import { readSessionToken, toSessionCookieName } from "#server/auth/session-token.ts";
import type { Handler } from "./front.ts";

/** No page has so many parts. */
const NOWHERE = "/there/is/no/such/page";

const NOT_PAGES = /^\/(?:api|_next|favicon\.ico)(?:[/?]|$)/;

export type FrontRegister = PageFinder & {
  readonly accounts: Pick<Register["accounts"], "findBySession">;
  readonly signIn: Pick<Register["signIn"], "secret" | "publicUrl">;
};

/** `handleMissing` answers what is sent there. */
export function withMissingPages(register: FrontRegister, handle: Handler, handleMissing = handle): Handler {
  return async (request, response) => {
    const address = request.url ?? "/";
    if (!NOT_PAGES.test(address)) {
      // The page for what is not there is told nothing by Next, and has to know what was asked for.
      request.headers["x-address"] = address;
      if (await findMissingPage(register, address, () => findViewer(register, request))) {
        request.url = NOWHERE;
        return handleMissing(request, response);
      }
    }
    await handle(request, response);
  };
}

async function findViewer(register: FrontRegister, request: IncomingMessage): Promise<string | undefined> {
  const session = await findSession(register, request);
  return session === undefined ? undefined : (await register.accounts.findBySession(session))?.id;
}

/** The session that we gave to whoever asks, whether or not it has ended. */
export async function findSession(
  { signIn: { secret, publicUrl } }: Pick<FrontRegister, "signIn">,
  { headers }: IncomingMessage,
): Promise<string | undefined> {
  const start = `${toSessionCookieName(publicUrl)}=`;
  const cookie = headers.cookie?.split(/; */).find((pair) => pair.startsWith(start));
  return readSessionToken(cookie?.slice(start.length), secret);
}
