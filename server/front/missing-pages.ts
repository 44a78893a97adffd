/**
 * Sends a request for a page that the register does not have to an address that no page has. Next renders a page
 * that says `notFound()` in the browser only; what nothing answers to, it renders here, for readers without JavaScript.
 */
import { findMissingPage } from "#server/missing-page.ts";
import type { Register } from "#server/register.ts";
import type { Handler } from "./front.ts";

/** No page has so many parts. */
const NOWHERE = "/there/is/no/such/page";

const NOT_PAGES = /^\/(?:api|_next)(?:[/?]|$)/;

export function withMissingPages(register: Pick<Register, "spec">, handle: Handler): Handler {
  return async (request, response) => {
    const address = request.url ?? "/";
    if (!NOT_PAGES.test(address)) {
      // The page for what is not there is told nothing by Next, and has to know what was asked for.
      request.headers["x-address"] = address;
      if (await findMissingPage(register, address)) request.url = NOWHERE;
    }
    await handle(request, response);
  };
}
