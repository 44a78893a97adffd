/** Whether two names of people read as one: of different case, with other blanks, or in letters of the same look. */

export const isSameName = (one: string, other: string): boolean => toFolded(one) === toFolded(other);

/** Some letters have more than one small form: `ß` is one of `SS`. */
const toFolded = (name: string): string =>
  name
    .normalize("NFKC")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKC")
    .replaceAll(/[\s\p{Z}]+/gu, " ")
    .trim();
