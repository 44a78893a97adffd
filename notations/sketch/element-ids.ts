/** The ids of all that one text names, each made once. */
import { toElementId } from "#domain/element-id.ts";
import { limits } from "#domain/limits.ts";

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
