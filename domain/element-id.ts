/** Ids of states and events, made from names that may hold anything. The spelling itself is kept as a label. */
import { limits } from "#domain/limits.ts";

const ID = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

export const isElementId = (name: string): boolean => ID.test(name);

/** `prefix` stands before a name that does not begin with a letter. */
export function toElementId(name: string, prefix: string): string {
  if (isElementId(name)) return name;
  const spelled = name
    .slice(0, 1_000)
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .replaceAll(/[^A-Za-z0-9_-]+/g, "_")
    .replace(/^[_-]+/, "");
  const end = spelled.length;
  // By hand: a pattern for the end of a text is tried at each of its places.
  let last = end;
  while (last > 0 && "_-".includes(spelled.charAt(last - 1))) last -= 1;
  const plain = spelled.slice(0, last);
  const id = /^[A-Za-z]/.test(plain) ? plain : `${prefix}${plain === "" ? "" : `_${plain}`}`;
  return id.slice(0, limits.elementId);
}
