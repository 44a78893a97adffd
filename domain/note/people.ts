/**
 * Whom the words of a note mean: somebody of the register only where the name can mean nobody else, in the register or
 * in the note. Else it is said who is possible, for a person to choose.
 */

/** Somebody who can be named. */
export interface KnownPerson {
  readonly slug: string;
  readonly name: string;
  readonly otherNames: readonly string[];
}

export interface Named {
  /** As it stands there; "I" and "he" as well. */
  readonly word: string;
  /** Undefined where it is not certain. */
  readonly slug?: string;
  /** Who may be meant, where it is not certain; nobody where the register has no such name. */
  readonly possible: readonly string[];
  /** By the name itself, by the sentence before, or as whoever writes the note. */
  readonly by: "name" | "context" | "author";
}

export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly named: Named;
}

/** Finds names in the plain text of a sentence. */
export type FindPeople = (text: string) => readonly Mention[];

const toFirst = (name: string): string => name.trim().split(/\s+/u)[0] ?? "";
const escape = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/\s+/gu, "\\s+");
const CAPITAL = String.raw`\p{Lu}[\p{L}’'-]*\p{Ll}`;

/**
 * `sections` are the texts of those of the note, in order; `isName` tells the first names of people whom the register does
 * not have. A first name means whoever was named in full by the end of its section: not somebody who comes up later.
 */
export function defineFindPeople(
  sections: readonly string[],
  people: readonly KnownPerson[],
  isName: ReadonlySet<string>,
): (section: number) => FindPeople {
  const note = sections.join("\n");
  const named = people.filter(({ name }) => /\s/u.test(name.trim()));
  const names = new Map<string, readonly KnownPerson[]>();
  const know = (name: string, person: KnownPerson): void => {
    const owners = names.get(name) ?? [];
    if (name.length > 1 && !/^(?:the|an?)$/i.test(name) && !owners.includes(person))
      names.set(name, [...owners, person]);
  };
  for (const person of people)
    for (const name of [person.name, ...person.otherNames, ...(/\s/u.test(person.name) ? [toFirst(person.name)] : [])])
      know(name.trim().replace(/\s+/gu, " "), person);
  const strangers = listStrangers(note, names, isName);
  const inFull = findFull(sections, named);
  const all = [...new Set([...names.keys(), ...strangers.full, ...strangers.first])].sort(
    (a, b) => b.length - a.length,
  );
  if (all.length === 0) return () => () => [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_-])(?:${all.map(escape).join("|")})(?![\\p{L}\\p{N}]|[-_][\\p{L}\\p{N}])`,
    "gu",
  );
  return (section) => (text) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => {
      const word = found.replace(/\s+/gu, " ");
      return { from: index, to: index + found.length, named: { word, by: "name", ...resolve(word, section) } };
    });

  function resolve(word: string, section: number): Pick<Named, "slug" | "possible"> {
    const owners = names.get(word) ?? [];
    if (/\s/u.test(word)) return toSure(owners);
    const stranger = [...strangers.full].some((full) => full.startsWith(`${word} `));
    const here = owners.filter((owner) => (inFull.get(owner) ?? Infinity) <= section);
    if (stranger) return { possible: owners.map(({ slug }) => slug) };
    return toSure(here.length > 0 ? here : owners);
  }
}

const toSure = (owners: readonly KnownPerson[]): Pick<Named, "slug" | "possible"> => {
  const [only] = owners;
  return only && owners.length === 1 ? { slug: only.slug, possible: [] } : { possible: owners.map(({ slug }) => slug) };
};

/** Those whom the note names by their whole name, with the first section that does. */
function findFull(sections: readonly string[], people: readonly KnownPerson[]): ReadonlyMap<KnownPerson, number> {
  return new Map(
    people.flatMap((person) => {
      const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escape(person.name.trim())}(?![\\p{L}\\p{N}])`, "u");
      const first = sections.findIndex((text) => whole.test(text));
      return first < 0 ? [] : [[person, first] as const];
    }),
  );
}

const TWO_CAPITALS = new RegExp(
  `(?<![\\p{L}\\p{N}’'-])(${CAPITAL})[^\\S\\n](${CAPITAL}(?:-${CAPITAL})?)(?![\\p{L}\\p{N}])`,
  "gu",
);

/** People whom the note names in full, or as who speaks, and the register does not have. */
function listStrangers(
  note: string,
  known: ReadonlyMap<string, readonly KnownPerson[]>,
  isName: ReadonlySet<string>,
): { readonly full: ReadonlySet<string>; readonly first: ReadonlySet<string> } {
  const full = new Set<string>();
  for (const [, first = "", last = ""] of note.matchAll(TWO_CAPITALS)) {
    const isFirst = (known.has(first) || isName.has(first)) && !known.has(`${first} ${last}`);
    if (isFirst && !NO_SURNAME.test(last) && full.size < MOST_STRANGERS) full.add(`${first} ${last}`);
  }
  const first = [...isName].filter((name) => !known.has(name)).slice(0, MOST_STRANGERS);
  return { full, first: new Set(first) };
}

const MOST_STRANGERS = 200;
const NO_SURNAME =
  /^(?:Then|The|He|She|They|We|It|Also|And|But|Will|When|If|This|That|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;
