/**
 * Lists what the sentences of a note may become, each on its exact passage. Every sentence is accounted for: it gives
 * candidates, it only tells, or no rule reads it. Nothing of this enters the register before somebody has confirmed it.
 */
import { listMeetings } from "#domain/charter/cadence.ts";
import { addDays } from "#domain/charter/instant.ts";
import { findPassageText } from "#domain/meeting/passage.ts";
import { candidateKinds, type Candidate, type Candidates, type Reading } from "#domain/note/candidate.ts";
import { findActionOwner, findLabelSense } from "#domain/note/labels.ts";
import { findNextMeeting, type Cadence } from "#domain/note/next-meeting.ts";
import { defineFindPeople, type FindPeople, type KnownPerson, type Named } from "#domain/note/people.ts";
import { readAgendaItem, readItem, readLed } from "#domain/note/read-item.ts";
import { readSentence, type Around, type ReadSentence } from "#domain/note/read-sentence.ts";
import type { ReadNote, Sentence } from "#domain/note/structure.ts";
import { listSurroundings, type Surroundings } from "#domain/note/surroundings.ts";
import { listSpeakers } from "#domain/note/verbs.ts";

export interface Known {
  readonly people: readonly KnownPerson[];
  /** Of the call. */
  readonly day: string;
  readonly cadence?: Cadence;
}

/** By the number that its sentences have. */
function listSectionTexts({ index, sentences }: ReadNote): readonly string[] {
  const texts: string[] = [];
  for (const sentence of sentences)
    texts[sentence.section] = `${texts[sentence.section] ?? ""}\n${findPassageText(index, sentence) ?? ""}`;
  return Array.from(texts, (text) => text ?? "");
}

/** What is longer is no sentence, and too long to be cited. */
const MOST_LETTERS = 2_000;

export function listCandidates(note: ReadNote, { people, day, cadence }: Known): Candidates {
  const surroundings = listSurroundings(note.sentences);
  const findPeopleIn = defineFindPeople(listSectionTexts(note), people, listNames(note));
  const calendar = { day, next: findNextDay(note, surroundings, { day, cadence }) };
  const candidates: Candidate[] = [];
  const background: { sentence: number; why: string }[] = [];
  const notUnderstood: number[] = [];
  let last: readonly Named[] = [];
  let section = -1;
  let item: number | undefined;
  for (const sentence of note.sentences) {
    if (sentence.section !== section) last = [];
    section = sentence.section;
    const isSameItem = sentence.bullet !== undefined && sentence.bullet.item === item;
    item = sentence.bullet?.item;
    const around = surroundings[sentence.number] ?? { isLead: false, isPart: false };
    const findPeople = findPeopleIn(sentence.section);
    const speaker = findSpeaker(sentence, findPeople, note);
    const { read, text, base } = readOne(sentence, around, {
      note,
      findPeople,
      last,
      speaker,
      calendar,
      cadence,
      isSameItem,
    });
    if (read.speakers.length > 0) last = read.speakers;
    if (read.type === "read")
      candidates.push(...read.readings.map((reading) => toCandidate(reading, { sentence, note, text, base })));
    else if (read.type === "background") background.push({ sentence: sentence.number, why: read.why });
    else notUnderstood.push(sentence.number);
  }
  const withCandidate = note.sentences.length - background.length - notUnderstood.length;
  const sums = {
    all: note.sentences.length,
    candidates: withCandidate,
    background: background.length,
    notUnderstood: notUnderstood.length,
  };
  return { candidates, background, notUnderstood, sums };
}

interface Context extends Omit<Around, "mentions" | "isNext"> {
  readonly note: ReadNote;
  readonly findPeople: FindPeople;
  /** Whether it goes on with the list item of the sentence before. */
  readonly isSameItem: boolean;
}

interface ReadOne {
  readonly read: ReadSentence;
  /** What was read, and where that begins; undefined where it does not stand so in the note. */
  readonly text: string;
  readonly base: number | undefined;
}

const toBackground = (why: string): ReadSentence => ({ type: "background", why, speakers: [] });

function readOne(sentence: Sentence, around: Surroundings, context: Context): ReadOne {
  const { isUnread, label, bullet, corrected } = sentence;
  const text = corrected ?? sentence.text;
  const base = corrected === undefined ? sentence.said : undefined;
  const as = (read: ReadSentence): ReadOne => ({ read, text, base });
  if (isUnread || text.length > MOST_LETTERS) return as({ type: "not-understood", speakers: [] });
  if (sentence.paragraph < 0) return as(toBackground("corrects the minutes"));
  const { sense, by, lead, isLead, isPart } = around;
  const { note, findPeople, isSameItem, speaker } = context;
  const mentions = findPeople(text);
  const own: Around = { ...context, mentions, isNext: sense === "next" && (by === "label" || !bullet) };
  if (isLead) return as({ type: "background", why: "leads in to a list", speakers: readSentence(text, own).speakers });
  if (sense === "header") return as(toBackground("says when and where the meeting was, or who was there"));
  const whole = label === undefined ? text : `${findLabelText(sentence, note) ?? `${label}:`} ${text}`;
  const read = readSentence(text, own);
  if (isPart && sense && read.type === "not-understood") return as(toBackground("belongs to the item above"));
  if (sense === "agenda" && (bullet || by === "label") && !isSameItem) {
    const readings = readAgendaItem(whole, { mentions: findPeople(whole), calendar: context.calendar }, by === "label");
    const items: ReadSentence =
      readings.length > 0
        ? { type: "read", readings, speakers: [] }
        : toBackground("is there for the time that is left");
    return { read: items, text: whole, base: base === undefined ? undefined : sentence.from };
  }
  if (sense && sense !== "background" && sense !== "agenda") {
    const owner = label === undefined ? undefined : findActionOwner(label);
    const isPerson = label !== undefined && speaker !== undefined;
    const said = owner ?? (isPerson && by !== "label" ? label : undefined) ?? (bullet?.level ? lead : undefined);
    const owners = said === undefined ? [] : findPeople(said);
    const item = { ...own, sense, text, label: by === "label" ? "" : (label ?? ""), owners };
    const asItem = readItem({ ...item, isItem: !isSameItem && !isPart && (bullet !== undefined || by === "label") });
    if (asItem) return as(asItem);
  }
  const mentionsOfLead = lead === undefined ? [] : findPeople(lead);
  const led =
    lead !== undefined && !sense && !isSameItem && !isPart
      ? readLed(text, lead, { ...own, mentions: mentionsOfLead })
      : undefined;
  if (led) return as(led);
  if (read.type !== "not-understood") return as(read);
  if (sense === "next" && bullet)
    return as({ type: "read", readings: [{ stance: "agenda-item", strength: "plain", who: [] }], speakers: [] });
  if (sense === "background") return as(toBackground("tells of the note and the series"));
  if (isSameItem && sense) return as(toBackground("goes on with the item"));
  if (bullet && !sense && lead !== undefined) return as(toBackground("is an item of a list that only tells"));
  return as(read);
}

/** The label as it stands in the note, with its colon: places of the whole are counted in it. */
function findLabelText({ from, said, corrected }: Sentence, { index }: ReadNote): string | undefined {
  return corrected === undefined ? index.text.slice(from, said).replace(/\s+/gu, " ").trim() : undefined;
}

/** By its label: somebody who is known, or in minutes anybody whom the label can name. */
function findSpeaker(
  sentence: Sentence,
  findPeople: FindPeople,
  { convention }: ReadNote,
): readonly Named[] | undefined {
  const { label } = sentence;
  if (label === undefined || findLabelSense(label) !== undefined) return undefined;
  const found = findPeople(label).filter(({ from, to }) => from === 0 && to === label.length);
  if (found.length > 0) return found.map(({ named }) => named);
  return convention === "w3c" && !sentence.bullet ? [{ word: label, possible: [], by: "name" }] : undefined;
}

const PRESENT = /^(?:present|regrets|attendees|participants|chairs?|scribe(?:nick)?)/i;

/** First names that the note gives by who speaks, or in a list of who was there. */
function listNames(note: ReadNote): ReadonlySet<string> {
  const names = new Set(listSpeakers(note.index.text));
  for (const { label, text, bullet } of note.sentences) {
    if (label === undefined) continue;
    if (PRESENT.test(label)) for (const name of text.split(/[,;]| and /)) addName(names, name);
    else if (note.convention === "w3c" && !bullet && findLabelSense(label) === undefined) addName(names, label);
  }
  return names;
}

function addName(names: Set<string>, said: string): void {
  const [first = ""] = said.trim().split(/\s+/u);
  if (/^\p{Lu}\p{Ll}[\p{L}'’-]{0,30}$/u.test(first) && names.size < 400) names.add(first);
}

/** The meeting that "before the next call" means: as the note has it, else as the cadence has it. */
function findNextDay(
  note: ReadNote,
  surroundings: readonly Surroundings[],
  { day, cadence }: Omit<Known, "people" | "cadence"> & { readonly cadence: Cadence | undefined },
): string | undefined {
  for (const { text, number } of note.sentences) {
    if (text.length > MOST_LETTERS) continue;
    const said = findNextMeeting(text, { day, cadence, isLabelled: surroundings[number]?.sense === "next" });
    if (said?.day !== undefined && !said.isCancelled) return said.day;
  }
  return cadence && listMeetings({ cadence }, addDays(`${day}T00:00:00Z`, 1).slice(0, 10), 1)[0];
}

interface Place {
  readonly sentence: Sentence;
  readonly note: ReadNote;
  readonly text: string;
  readonly base: number | undefined;
}

function toCandidate({ from, to, ...reading }: Reading, { sentence, note, text, base }: Place): Candidate {
  const { index } = note;
  const isPart = base !== undefined && from !== undefined && to !== undefined && (from > 0 || to < text.length);
  const begin = isPart && from > 0 ? toIndex(index.text, base, from) : sentence.from;
  const end = isPart ? toIndex(index.text, base, to) : sentence.to;
  const offset = index.findOffset(begin) ?? sentence.offset;
  const length = (index.findOffset(end) ?? offset) - offset;
  return {
    ...reading,
    kind: candidateKinds[reading.stance],
    sentence: sentence.number,
    offset,
    length,
    quote: findPassageText(index, { offset, length }) ?? "",
  };
}

/** Where a letter of a sentence in one line stands in the note, which may have several blanks and marks of quotes there. */
function toIndex(note: string, base: number, at: number): number {
  let index = base;
  for (let passed = 0; passed < at; passed += 1) {
    if (!/\s/.test(note.charAt(index))) index += 1;
    else {
      const isBlank = (): boolean =>
        /\s/.test(note.charAt(index)) || (note.charAt(index) === ">" && /[\s>]/.test(note.charAt(index - 1)));
      const start = index;
      while (isBlank() && (note.charAt(index) !== ">" || note.slice(start, index).includes("\n"))) index += 1;
    }
  }
  return index;
}
