/** Entity tags (RFC 9110, 8.8.3): strong ones made of a hash, and whether a reader already has the answer. */

export const toEntityTag = (sha256: string): string => `"${sha256}"`;

/** Of an answer whose bytes are coded: they are others than those the tag was made from (RFC 9110, 8.8.1). */
export const toWeakTag = (tag: string): string => (tag.startsWith("W/") ? tag : `W/${tag}`);

/** What proxies that compress put at the end of a tag, inside its quotes: Apache does, and Varnish. */
const CODING = /-(?:gzip|br|deflate|zstd)(?="$)/;

/**
 * Whether an If-None-Match header names the tag. Compared weakly, as the RFC has it for this header: who compresses
 * puts `W/` in front, as this server does itself, or the coding behind.
 */
export function matchesEntityTag(header: string | null, tag: string): boolean {
  if (header === null) return false;
  if (header.trim() === "*") return true;
  return (header.match(/(?:W\/)?"[^"]*"/g) ?? []).some(
    (candidate) => candidate.replace(/^W\//, "").replace(CODING, "") === tag,
  );
}
