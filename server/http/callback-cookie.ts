/** next-auth throws at a cookie of its own that says where to go next and is no address; any site nearby can set one. */
import type { Handler } from "./front.ts";

const NAME = /^(?:__Secure-)?next-auth\.callback-url=/;

/** Leaves the cookie out where it does not lead to this site. */
export function withCallbackCookie(publicUrl: string, handle: Handler): Handler {
  return (request, response) => {
    const { cookie } = request.headers;
    if (cookie !== undefined)
      request.headers.cookie = cookie
        .split(/; */)
        .filter((pair) => !NAME.test(pair) || leadsHere(pair.slice(pair.indexOf("=") + 1), publicUrl))
        .join("; ");
    return handle(request, response);
  };
}

function leadsHere(value: string, publicUrl: string): boolean {
  try {
    return new URL(decodeURIComponent(value)).origin === new URL(publicUrl).origin;
  } catch {
    return false; // no address, or no UTF-8
  }
}
