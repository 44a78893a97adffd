/**
 * Whom a note names: people of the register by a name that only they have there, those who may be meant by a first name,
 * and names that nobody there has. Being named is not attendance, and whom a name means is for a person to say.
 */
import type { KnownPerson } from "#domain/note/people.ts";
import type { Spec } from "#domain/register/spec.ts";
import { asList, asObject } from "#forms/form-tree.ts";
import type { ProposalForm } from "#forms/kept-form.ts";

export interface NamedPeople {
  readonly certain: readonly KnownPerson[];
  /** With the word that may mean them. */
  readonly perhaps: readonly { readonly person: KnownPerson; readonly word: string }[];
  /** Names that may be of people who are not in the register. */
  readonly unknown: readonly string[];
}

const MOST_UNKNOWN = 24;

export function listKnownPeople({ records }: Pick<Spec, "records">, { changes }: ProposalForm): readonly KnownPerson[] {
  const own = changes.flatMap(({ op, kind, slug, body }) => {
    const { name, otherNames } = asObject(body);
    if (op !== "create" || kind !== "person" || slug === "" || typeof name !== "string" || name === "") return [];
    return [{ slug, name, otherNames: asList(otherNames).filter((other) => typeof other === "string") }];
  });
  return [...records.person.map(({ slug, body }) => ({ slug, name: body.name, otherNames: body.otherNames })), ...own];
}

/** `words` are no names of people: what the register calls its records, say. */
export function listNamedPeople(
  text: string,
  people: readonly KnownPerson[],
  words: readonly string[] = [],
): NamedPeople {
  const named = findNames(text, listNames(people));
  const certain = new Set([...named].flatMap(([, owners]) => (owners.length === 1 ? owners : [])));
  const perhaps = [...named].flatMap(([word, owners]) =>
    owners.length < 2 || owners.some((owner) => certain.has(owner)) ? [] : owners.map((person) => ({ person, word })),
  );
  const first = [...listFirstNames(people, named)].flatMap(([word, owners]) =>
    findNames(text, new Map([[word, owners]])).size === 0 || owners.some((owner) => certain.has(owner))
      ? []
      : owners.map((person) => ({ person, word })),
  );
  return {
    certain: people.filter((person) => certain.has(person)),
    perhaps: [...perhaps, ...first],
    unknown: listUnknown(text, people, words),
  };
}

/** Who speaks, where a sentence begins with a name that means one of them alone. */
export function findSpeaker(sentence: string, people: readonly KnownPerson[]): KnownPerson | undefined {
  const said = toOneLine(sentence).replace(/^[^\p{L}]+/u, "");
  const names = [...listNames(people)].sort(([a], [b]) => b.length - a.length);
  const [, owners = []] =
    names.find(([name]) => said.startsWith(name) && !/^[\p{L}\p{N}]/u.test(said.slice(name.length))) ?? [];
  return owners.length === 1 ? owners[0] : undefined;
}

const toOneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** Names and other names, each with all who have it; a single word also with those whose name begins with it. */
function listNames(people: readonly KnownPerson[]): ReadonlyMap<string, readonly KnownPerson[]> {
  const names = new Map<string, readonly KnownPerson[]>();
  const know = (name: string, person: KnownPerson) => {
    const owners = names.get(name) ?? [];
    if (name !== "" && !owners.includes(person)) names.set(name, [...owners, person]);
  };
  for (const person of people) for (const name of [person.name, ...person.otherNames]) know(name.trim(), person);
  for (const person of people) if (names.has(toFirst(person))) know(toFirst(person), person);
  return names;
}

const toFirst = ({ name }: KnownPerson): string => name.trim().split(/\s+/u)[0] ?? "";

/** First names that nobody has as a name of their own. */
function listFirstNames(
  people: readonly KnownPerson[],
  named: ReadonlyMap<string, readonly KnownPerson[]>,
): ReadonlyMap<string, readonly KnownPerson[]> {
  const first = new Map<string, readonly KnownPerson[]>();
  for (const person of people) {
    const name = toFirst(person);
    const isShort = name.length < 2 || /^(?:the|an?)$/i.test(name);
    if (!isShort && !named.has(name) && name !== person.name) first.set(name, [...(first.get(name) ?? []), person]);
  }
  return first;
}

/** Those that the text has. Where one stands inside of a longer one, it is the longer one that is named. */
function findNames(
  text: string,
  names: ReadonlyMap<string, readonly KnownPerson[]>,
): ReadonlyMap<string, readonly KnownPerson[]> {
  if (names.size === 0) return new Map();
  const longest = [...names.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longest.map(toPattern).join("|")})(?![\\p{L}\\p{N}])`, "gu");
  const found = new Set([...text.matchAll(pattern)].map(([name]) => toOneLine(name)));
  return new Map([...names].filter(([name]) => found.has(toOneLine(name))));
}

/** A name may be broken over two lines. */
const toPattern = (name: string): string =>
  name
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
    .join("\\s+");

const CAPITAL = String.raw`\p{Lu}[\p{L}'’-]*\p{Ll}(?![\p{L}\p{N}])`;
const SEVERAL_CAPITALS = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])${CAPITAL}(?:(?:[^\\S\\n]+|[^\\S\\n]*\\n(?!\\s*\\n)[^\\S\\n]*)${CAPITAL}){1,3}`,
  "gu",
);

/** Words that begin a sentence or a date, and no name. */
const NO_NAME = new RegExp(
  `^(?:${[
    "the a an it he she they we i you this that these those there here some all any each both no not yes",
    "when while if as in on at for from to of by with and but or so also after before once then next last what who how why where",
    "hi hello dear thanks thank note notes meeting call agenda topic topics action actions decision decisions update open re",
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september",
    "october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec",
  ]
    .join(" ")
    .split(" ")
    .join("|")})$`,
  "i",
);

function listUnknown(text: string, people: readonly KnownPerson[], words: readonly string[]): readonly string[] {
  const taken = words.join("\n").toLowerCase();
  const known = new Set(people.flatMap(({ name, otherNames }) => [name, ...otherNames]));
  const offered = new Set<string>();
  for (const [found] of text.matchAll(SEVERAL_CAPITALS)) {
    const said = toOneLine(found).split(" ");
    while (NO_NAME.test(said[0] ?? "")) said.shift();
    const name = said.join(" ");
    if (said.length < 2 || said.some((word) => NO_NAME.test(word)) || taken.includes(name.toLowerCase())) continue;
    if ([...known].some((one) => name === one || name.startsWith(`${one} `) || one.startsWith(`${name} `))) continue;
    offered.add(name);
    if (offered.size === MOST_UNKNOWN) break;
  }
  return [...offered];
}
