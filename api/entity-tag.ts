/** Entity tags (RFC 9110, 8.8.3): strong ones made of a hash, and whether a reader already has the answer. */

export const toEntityTag = (sha256: string): string => `"${sha256}"`;

/** Of the same answer in a coding: other bytes, so another tag, which says by its start what they hold. */
export const toCodedTag = (tag: string, coding: string | undefined): string =>
  coding === undefined ? tag : tag.replace(/"$/, `-${coding}"`);

/** Of an answer whose bytes are coded: they are others than those the tag was made from (RFC 9110, 8.8.1). */
export const toWeakTag = (tag: string): string => (tag.startsWith("W/") ? tag : `W/${tag}`);

/** What stands at the end of a coded answer's tag, inside its quotes: this server puts it there, and Apache and Varnish. */
const CODING = /-(?:gzip|br|deflate|zstd)(?="$)/;

/**
 * Whether an If-None-Match header names the tag, in whichever coding. Compared weakly, as the RFC has it for this
 * header: some who compress put `W/` in front.
 */
export function matchesEntityTag(header: string | null, tag: string): boolean {
  if (header === null) return false;
  if (header.trim() === "*") return true;
  return (header.match(/(?:W\/)?"[^"]*"/g) ?? []).some(
    (candidate) => candidate.replace(/^W\//, "").replace(CODING, "") === tag,
  );
}
