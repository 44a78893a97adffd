/** What the sentences of a note read as, in words, and the mark that says no more than they do: for a person to confirm. */
import type { Stretch } from "#domain/meeting/passage.ts";
import type { Candidate, CandidateStance } from "#domain/note/candidate.ts";
import { listCandidates, type Known } from "#domain/note/candidates.ts";
import type { KnownPerson, Named } from "#domain/note/people.ts";
import { isWhole, type OffCadenceSaid } from "#domain/note/off-cadence.ts";
import { readNote } from "#domain/note/read-note.ts";
import type { MarkWord } from "#forms/note/mark-words.ts";

export interface SentenceReading {
  readonly words: string;
  /** Only where the words say it plainly, not where it is likely, hoped for, heard or denied. */
  readonly as?: MarkWord;
  /** The slug of who speaks or promises, where that is one person whom the words or those around them name. */
  readonly who?: string;
  /** Where the words name one person who may be several: their slugs. */
  readonly possible?: readonly string[];
}

export interface NoteReading {
  readonly sums: ReturnType<typeof listCandidates>["sums"];
  readonly find: (sentence: Stretch) => SentenceReading | undefined;
  /** Where the words of a sentence say several things, each by itself: the stretches that say them. */
  readonly listParts: (sentence: Stretch) => readonly (Stretch & { readonly text: string })[];
}

/** Read while somebody waits for the page: what is longer is marked by hand. */
const MOST_LETTERS = 200_000;

const stances: Readonly<Record<CandidateStance, { readonly words: string; readonly as: MarkWord }>> = {
  agreed: { words: "agreed", as: "provisional" },
  acknowledged: { words: "acknowledged", as: "acknowledged" },
  // One that the group has not taken up is what somebody holds.
  proposed: { words: "a proposal", as: "position" },
  position: { words: "a position", as: "position" },
  question: { words: "a question", as: "question" },
  action: { words: "an action", as: "action" },
  milestone: { words: "a milestone", as: "milestone" },
  term: { words: "the meaning of a word", as: "term" },
  "next-meeting": { words: "the next meeting", as: "next" },
  "off-cadence": { words: "a meeting that is moved or cancelled", as: "off" },
  "agenda-item": { words: "an agenda item", as: "agenda" },
};

export function readForMarks(text: string, known: Known): NoteReading | undefined {
  if (text.length > MOST_LETTERS) return undefined;
  const note = readNote(text);
  const { candidates, sums } = listCandidates(note, known);
  const isAnswered = note.sentences.some(({ answerTo }) => answerTo !== undefined);
  // What an answer quotes was said before it, and may be just what it speaks against.
  const isQuoted = ({ offset }: Stretch): boolean =>
    isAnswered &&
    note.sentences.some((one) => one.quoted > 0 && one.offset <= offset && offset < one.offset + one.length);
  const listIn = ({ offset, length }: Stretch) =>
    candidates.filter((candidate) => candidate.offset >= offset && candidate.offset < offset + length);
  return {
    sums,
    listParts: (sentence) => {
      const parts: (Stretch & { text: string })[] = [];
      for (const { offset, length, quote } of listIn(sentence))
        if (length < sentence.length && offset >= toEnd(parts.at(-1))) parts.push({ offset, length, text: quote });
      return parts;
    },
    find: (sentence) => {
      const here = listIn(sentence);
      const [first] = here;
      if (!first) return undefined;
      const words = here.map((candidate) => toWords(candidate, known.people)).join("; ");
      const [named, ...others] = first.who;
      return {
        words,
        ...(isPlain(first) && !isQuoted(first) && { as: stances[first.stance].as }),
        ...(named?.slug !== undefined && others.length === 0 && { who: named.slug }),
        ...(named && named.slug === undefined && others.length === 0 && { possible: named.possible }),
      };
    },
  };
}

/** Where a day is missing, a person says it. */
const isPlain = ({ strength, offCadence }: Candidate): boolean =>
  strength === "plain" && (offCadence === undefined || isWhole(offCadence));

const toEnd = (part: Stretch | undefined): number => (part ? part.offset + part.length : 0);

function toWords(
  { stance, strength, who, word, due, next, offCadence }: Candidate,
  people: readonly KnownPerson[],
): string {
  const said = word === undefined ? stances[stance].words : `the meaning of “${word}”`;
  const by = who.map((named) => toName(named, people)).join(" and ");
  const facts = [
    strength === "plain" ? said : `${said}, but ${strength}`,
    ...(by === "" ? [] : [by]),
    ...(due ? [due.day === undefined ? `“${due.text}”` : `“${due.text}”, ${due.day}`] : []),
    ...(next ? [[next.day, next.time, next.timeZone].filter((part) => part !== undefined).join(" ")] : []),
    ...(offCadence ? [sayOffCadence(offCadence)] : []),
    ...(due?.finding === undefined ? [] : [due.finding]),
    ...(next?.findings ?? []),
    ...(offCadence?.findings ?? []),
  ];
  return facts.filter((fact) => fact !== "").join(" · ");
}

function sayOffCadence({ day = "no day", isMoved, movedTo }: OffCadenceSaid): string {
  if (!isMoved) return `${day} is cancelled`;
  const to = [movedTo?.day, movedTo?.time, movedTo?.timeZone].filter((part) => part !== undefined).join(" ");
  return `${day} is moved${to === "" ? "" : ` to ${to}`}`;
}

function toName({ slug, word, possible }: Named, people: readonly KnownPerson[]): string {
  const find = (wanted: string): string => people.find((person) => person.slug === wanted)?.name ?? wanted;
  if (slug !== undefined) return find(slug);
  return possible.length === 0 ? word : `${word} (${possible.map(find).join(" or ")}?)`;
}
