/** Notes of meetings that never were: sentences that can be cited, each with its bytes. */
import { createHash } from "node:crypto";
import { openChance, type Chance } from "./chance.ts";
import type { Names } from "./names.ts";
import { verbs } from "./words.ts";

interface Sentence {
  readonly offset: number;
  readonly quote: string;
  /** Who speaks in it. */
  readonly speaker: string;
}

export interface Note {
  readonly day: string;
  readonly text: string;
  readonly sha256: string;
  readonly sections: readonly { readonly title: string; readonly offset: number; readonly length: number }[];
  readonly sentences: readonly Sentence[];
  readonly people: readonly string[];
}

const SECTIONS = 5;
const SENTENCES_A_SECTION = 8;
const WEEK_MS = 604_800_000;
/** A Monday. */
export const FIRST_DAY = "2000-01-03";

export const toDayOf = (index: number): string =>
  new Date(Date.parse(FIRST_DAY) + index * WEEK_MS).toISOString().slice(0, 10);

export function writeNote(seed: string, index: number, names: Names): Note {
  const chance = openChance(`${seed} note ${index}`);
  const sections: { title: string; offset: number; length: number }[] = [];
  const sentences: Sentence[] = [];
  let text = `Notes of the call of ${toDayOf(index)}\n\n`;
  for (let number = 1; number <= SECTIONS; number += 1) {
    const title = `${number}. ${names.term(chance.belowOften(names.terms))}`;
    const start = countBytes(text);
    text += `${title}\n\n`;
    for (let count = 0; count < SENTENCES_A_SECTION; count += 1) {
      const speaker = chance.belowOften(names.people);
      const quote = `${names.person(speaker)} said — ${saySomething(chance, names)}.`;
      sentences.push({ offset: countBytes(text), quote, speaker: names.personSlug(speaker) });
      text += `${quote}${count % 4 === 3 ? "\n" : " "}`;
    }
    sections.push({ title, offset: start, length: countBytes(text) - start });
    text += "\n";
  }
  const people = [...new Set(sentences.map(({ speaker }) => speaker))].sort();
  return { day: toDayOf(index), text, sha256: toSha256(text), sections, sentences, people };
}

/** A clause with terms in it. */
export const saySomething = (chance: Chance, names: Names): string =>
  `the ${names.term(chance.belowOften(names.terms))} has to ${chance.pick(verbs)} before the ${names.term(chance.below(names.terms))} can ${chance.pick(verbs)} in ${chance.below(90) + 10} ms`;

const countBytes = (text: string): number => Buffer.byteLength(text);
const toSha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
