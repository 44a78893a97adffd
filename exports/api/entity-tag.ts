/** Entity tags (RFC 9110, 8.8.3): strong ones made of a hash, and whether a reader already has the answer. */

export const toEntityTag = (sha256: string): string => `"${sha256}"`;

/**
 * Whether an If-None-Match header names the tag. Compared weakly, as the RFC has it for this header: proxies that
 * compress put `W/` in front.
 */
export function matchesEntityTag(header: string | null, tag: string): boolean {
  if (header === null) return false;
  if (header.trim() === "*") return true;
  return (header.match(/(?:W\/)?"[^"]*"/g) ?? []).some((candidate) => candidate.replace(/^W\//, "") === tag);
}
