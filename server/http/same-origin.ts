/** Whether a request that changes something was sent by one of our own pages. Browsers say so; what does not is refused. */

/**
 * The host counts beside the public address: who opens `localhost` instead of 127.0.0.1 is no forger, and no
 * other site can make a browser name our host.
 */
export function isFromOwnPage(headers: Headers, publicUrl: string): boolean {
  const origin = headers.get("origin");
  if (origin === null) return headers.get("sec-fetch-site") === "same-origin";
  if (origin === new URL(publicUrl).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.get("host");
}
