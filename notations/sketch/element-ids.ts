/** Ids of states and events, made from names that may hold anything. The spelling itself is kept as a label. */
import { limits } from "#domain/limits.ts";

const ID = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

export const isElementId = (name: string): boolean => ID.test(name);

export interface IdMaker {
  /** An id made of this name, which nothing else has. Names that are ids already should come first. */
  readonly make: (key: string, name: string) => string;
  /** What was made for this key; the key itself where nothing was. */
  readonly idOf: (key: string) => string;
  /** Names that their ids do not spell. */
  readonly made: () => readonly MadeId[];
}

interface MadeId {
  readonly name: string;
  readonly id: string;
  /** Where another name has the id that this one would have had. */
  readonly isNumbered: boolean;
}

/** `prefix` stands before names that do not begin with a letter. */
export function openIds(prefix: string): IdMaker {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const made: MadeId[] = [];
  // Where the search for a free number left off, so that a thousand names of one spelling cost a thousand steps.
  const numbers = new Map<string, number>();
  return {
    make(key, name) {
      const plain = toElementId(name, prefix);
      let id = plain;
      let number = numbers.get(plain) ?? 1;
      while (taken.has(id)) {
        number += 1;
        const tail = `_${number}`;
        id = `${plain.slice(0, limits.elementId - tail.length)}${tail}`;
      }
      numbers.set(plain, number);
      taken.add(id);
      ids.set(key, id);
      if (id !== name) made.push({ name, id, isNumbered: id !== plain });
      return id;
    },
    idOf: (key) => ids.get(key) ?? key,
    made: () => made,
  };
}

function toElementId(name: string, prefix: string): string {
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
