/** Whether a reader takes what an address answers, by what the header `Accept` says (RFC 9110, 12.5.1). */
import Negotiator from "negotiator";

/** What most programs send, without a weight that would take it back. */
const isAnything = (accept: string): boolean => accept.includes("*/*") && !accept.includes("q=0");

/** Who says nothing takes everything. A parameter that our types leave out, as `charset`, is no reason to refuse. */
export function accepts(accept: string | null | undefined, mediaType: string): boolean {
  if (accept === null || accept === undefined || isAnything(accept)) return true;
  const [bare = ""] = mediaType.split(";", 1);
  // Who reads JSON reads what is written in it (RFC 6839).
  const alike = /\+json$/.test(bare) ? ["application/json"] : [];
  return new Negotiator({ headers: { accept } }).mediaType([bare, `${bare};charset=utf-8`, ...alike]) !== undefined;
}
