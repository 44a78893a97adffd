/** Ids as names that a language takes, where it knows no dashes or not every case: no two of them become one. */

/** `spell` makes a name; of ids with one name, those that have it already keep it, and the others get a number. */
export function toIdentifiers(ids: readonly string[], spell: (id: string) => string): (id: string) => string {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const isSame = (id: string): boolean => spell(id) === id;
  for (const id of [...ids.filter(isSame), ...ids.filter((other) => !isSame(other))]) {
    if (names.has(id)) continue;
    const plain = spell(id);
    let free = plain;
    for (let number = 2; taken.has(free); number += 1) free = `${plain}_${number}`;
    taken.add(free);
    names.set(id, free);
  }
  return (id) => {
    const name = names.get(id);
    if (name === undefined) throw new Error(`no name was made for ${id}`);
    return name;
  };
}

/** Dashes become underscores, which is all that an id may hold and C may not. */
export const toWord = (id: string): string => id.replaceAll("-", "_");

export const toUpperWord = (id: string): string => toWord(id).toUpperCase();
