/** Whether a reader takes what an address answers, by what the header `Accept` says (RFC 9110, 12.5.1). */
import Negotiator from "negotiator";

/** Who says nothing takes everything. A parameter that our types leave out, as `charset`, is no reason to refuse. */
export function accepts(accept: string | null | undefined, mediaType: string): boolean {
  if (accept === null || accept === undefined || accept.includes("*/*")) return true;
  const [bare = ""] = mediaType.split(";", 1);
  // Who reads JSON reads what is written in it (RFC 6839).
  const alike = /\+json$/.test(bare) ? ["application/json"] : [];
  return new Negotiator({ headers: { accept } }).mediaType([bare, `${bare};charset=utf-8`, ...alike]) !== undefined;
}
