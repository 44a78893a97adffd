/** How many records of each kind a register of a size has, and what each is called. */
import type { KindName } from "#domain/register/reference.ts";
import { adjectives, firstNames, lastNames, nouns } from "./words.ts";

/** Of a hundred records; the charter is one more than these, and meetings are what is left. */
const percents = {
  person: 3,
  component: 2,
  machine: 8,
  term: 15,
  kernel: 5,
  pair: 11,
  topic: 15,
  decision: 15,
  action: 13,
} as const satisfies Partial<Record<KindName, number>>;

export type Counts = Readonly<Record<KindName, number>>;

export function countKinds(records: number): Counts {
  const shares = Object.entries(percents).map(([kind, percent]) => [kind, Math.ceil((records * percent) / 100)]);
  const most = Object.fromEntries(shares) as Record<keyof typeof percents, number>; // its own keys
  const others = Object.values(most).reduce((sum, count) => sum + count, 1);
  return { charter: 1, ...most, meeting: records - others };
}

export interface Names {
  readonly people: number;
  readonly terms: number;
  readonly person: (index: number) => string;
  readonly personSlug: (index: number) => string;
  readonly term: (index: number) => string;
}

export const toNames = ({ person, term }: Counts): Names => ({
  people: person,
  terms: term,
  person: toPersonName,
  personSlug: (index) => toSlug(toPersonName(index)),
  term: toTermName,
});

const toPersonName = (index: number): string =>
  `${firstNames[index % firstNames.length]} ${at(lastNames, Math.floor(index / firstNames.length))}`;

/** `Preserved session`, and where all words are used up, `Preserved session table`. */
function toTermName(index: number): string {
  const first = adjectives[index % adjectives.length] ?? "";
  const second = Math.floor(index / adjectives.length);
  const third = Math.floor(second / nouns.length);
  const name = `${first} ${nouns[second % nouns.length]}${third === 0 ? "" : ` ${at(nouns, third - 1)}`}`;
  return name[0]?.toUpperCase() + name.slice(1);
}

/** Beyond the list, with a number behind. */
const at = (words: readonly string[], index: number): string => {
  const round = Math.floor(index / words.length);
  return `${words[index % words.length]}${round === 0 ? "" : ` ${round + 1}`}`;
};

export const toSlug = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
