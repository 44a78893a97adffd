/** A note as it is shown to somebody who marks its sentences (forms/note/sent-marks.ts reads what that page sends). */
import type { Action } from "#domain/action/schema.ts";
import { toMeetingOf, type Note } from "#domain/meeting/note.ts";
import { findPassageText, toByteIndex, type Stretch } from "#domain/meeting/passage.ts";
import { listSentences } from "#domain/meeting/sentences.ts";
import { daySchema } from "#domain/text.ts";
import { toTitle, type Spec } from "#domain/register/spec.ts";
import { listQuotable } from "#forms/draft-notes.ts";
import { asList, asObject } from "#forms/form-tree.ts";
import { findBody } from "#forms/note/changed-record.ts";
import type { TypedValues } from "#forms/form-message.ts";
import type { KnownPerson } from "#domain/note/people.ts";
import { listClauses } from "#forms/note/clauses.ts";
import { listKnownPeople, listNamedPeople } from "#forms/note/people-in-note.ts";
import { readForMarks, type NoteReading, type SentenceReading } from "#forms/note/readings.ts";
import { listRecorded } from "#forms/note/recorded.ts";
import type { ProposalForm } from "#forms/kept-form.ts";
import type { ReadFindings } from "#forms/read-findings.ts";

/** A longer note is marked as far as this; the rest is recorded in the form itself. */
const MOST_SENTENCES = 1_500;

/** Each sentence offers all of them. */
const MOST_OPEN = 30;

export interface SentenceToMark {
  /** Where it stands, in bytes: `4361-121`. */
  readonly stretch: string;
  readonly text: string;
  /** The kind of record that rests on it by now. */
  readonly recorded?: string;
  /** Of what is not recorded yet. */
  readonly reading?: SentenceReading;
  /** What it can be taken apart into, each to be marked by itself; of a sentence with one part none. */
  readonly parts: readonly PartToMark[];
}

export type PartToMark = Pick<SentenceToMark, "stretch" | "text" | "reading">;

export interface NoteToMark {
  readonly title: string;
  /** How many sentences were read as something; undefined of a note that is too long to be read. */
  readonly sums: NoteReading["sums"] | undefined;
  readonly sections: readonly { readonly title: string; readonly sentences: readonly SentenceToMark[] }[];
  /** Sentences that are not shown, because there are too many. */
  readonly left: number;
  readonly people: readonly { readonly slug: string; readonly name: string; readonly isListed: boolean }[];
  readonly perhaps: readonly { readonly slug: string; readonly name: string; readonly word: string }[];
  readonly unknown: readonly string[];
  readonly topics: readonly Called[];
  /** By the place of a section: the topic that is called as it is. */
  readonly named: readonly (string | undefined)[];
  /** Actions of the register that a sentence may close: those of people whom the note names first, then the latest. */
  readonly open: readonly Called[];
  /** How many more there are than are offered. */
  readonly moreOpen: number;
  /** What was chosen and kept before. */
  readonly kept: TypedValues | undefined;
  /** What was found when it was read from its mail. */
  readonly read: ReadFindings | undefined;
}

interface Called {
  readonly slug: string;
  readonly title: string;
}

/** `key`: of the note, as domain/meeting/note.ts has it. */
export function findNoteToMark(form: ProposalForm, spec: Spec, key: string): NoteToMark | undefined {
  const note = listQuotable(spec, form).get(key);
  const body = findBody(form, spec, "meeting", toMeetingOf(key));
  if (!note || !body) return undefined;
  const recorded = listRecorded(form, note);
  const listed = new Set(asList(body["people"]));
  const people = listKnownPeople(spec, form);
  const parts = listShownSections(note);
  const reading = findReading(form, spec, key);
  const named = listNamedIn(note, people, spec);
  const sections = parts.map(({ title, sentences }) => ({
    title,
    sentences: sentences.map((sentence): SentenceToMark => {
      const kind = recorded.get(sentence.stretch);
      const parts = listParts(sentence, reading);
      if (kind !== undefined) return { ...sentence, parts, recorded: kind };
      const read = reading?.find(toStretch(sentence.stretch));
      return { ...sentence, parts, ...(read && { reading: read }) };
    }),
  }));
  const isNamed = new Set(named.certain);
  const open = listOpen(spec, new Set([...named.certain].map(({ slug }) => slug)));
  const topics = listTopics(form, spec);
  let room = MOST_SENTENCES;
  return {
    title: note.title,
    sums: reading?.sums,
    sections: sections.flatMap(({ title, sentences }) => {
      const shown = sentences.slice(0, Math.max(room, 0));
      room -= sentences.length;
      return shown.length === 0 ? [] : [{ title, sentences: shown }];
    }),
    left: Math.max(-room, 0),
    people: people
      .filter((person) => listed.has(person.slug) || isNamed.has(person))
      .map(({ slug, name }) => ({ slug, name, isListed: listed.has(slug) })),
    perhaps: named.perhaps
      .filter(({ person: { slug } }) => !listed.has(slug))
      .map(({ person: { slug, name }, word }) => ({ slug, name, word })),
    unknown: named.unknown,
    topics,
    named: sections.map(({ title }) => topics.find((topic) => isSameTitle(topic.title, title))?.slug),
    open: open.slice(0, MOST_OPEN).map(({ slug, body }) => ({ slug, title: body.title })),
    moreOpen: Math.max(open.length - MOST_OPEN, 0),
    kept: form.marking?.meeting === key ? form.marking.typed : undefined,
    read: form.read?.of === "note" ? form.read : undefined,
  };
}

/** What the sentences of the note read as; undefined where the meeting has no day yet, or the note is too long. */
export function findReading(form: ProposalForm, spec: Spec, key: string): NoteReading | undefined {
  const note = listQuotable(spec, form).get(key);
  const { day } = asObject(findBody(form, spec, "meeting", toMeetingOf(key)));
  if (!note || typeof day !== "string" || !daySchema.safeParse(day).success) return undefined;
  const cadence = spec.records.charter[0]?.body.cadence;
  return readForMarks(note.text, { people: listKnownPeople(spec, form), day, ...(cadence && { cadence }) });
}

/** Whom its sentences name: a heading is no part of the sentence below it. */
export function listNamedIn(note: Note, people: readonly KnownPerson[], spec: Spec) {
  const said = listShownSections(note).map(({ sentences }) => sentences.map(({ text }) => text).join("\n\n"));
  return listNamedPeople(said.join("\n\n"), people, listCalled(spec, note));
}

function listOpen({ records }: Spec, named: ReadonlySet<string>) {
  const isNamed = ({ owner }: Action): number => Number(owner !== undefined && named.has(owner));
  return records.action
    .filter(({ body: { status } }) => status === "open" || status === "unknown")
    .sort(
      ({ body: one }, { body: other }) =>
        // Slugs of meetings begin with their days.
        isNamed(other) - isNamed(one) || (one.meeting < other.meeting ? 1 : one.meeting > other.meeting ? -1 : 0),
    );
}

/** Those of the proposal first. */
const listTopics = ({ changes }: ProposalForm, spec: Spec): readonly Called[] => [
  ...changes.flatMap(({ op, kind, slug, body }) => {
    const { title } = asObject(body);
    return op === "create" && kind === "topic" && slug !== "" && typeof title === "string" ? [{ slug, title }] : [];
  }),
  ...spec.records.topic.map(({ slug, body: { title } }) => ({ slug, title })),
];

const isSameTitle = (one: string, other: string): boolean => toWords(one) === toWords(other);
const toWords = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** As the words of the sentence read, else where it can be taken apart. */
function listParts({ stretch, text }: Pick<SentenceToMark, "stretch" | "text">, reading: NoteReading | undefined) {
  const whole = toStretch(stretch);
  const read = reading?.listParts(whole) ?? [];
  const parts = read.length > 1 ? read : listClauses(text, whole.offset);
  if (parts.length < 2) return [];
  return parts.map((part): PartToMark => {
    const found = reading?.find(part);
    return { stretch: `${part.offset}-${part.length}`, text: part.text, ...(found && { reading: found }) };
  });
}

/** Names that are no people: what the register's records and the note's sections are called. */
const listCalled = (spec: Spec, { title, sections }: Note): readonly string[] => [
  title,
  ...sections.map((section) => section.title),
  ...[...spec.byId.values()].flatMap((record) => (record.kind === "person" ? [] : [toTitle(record)])),
];

export function listShownSections({ title, text, sections: own }: Note) {
  const index = toByteIndex(text);
  const sections = own.length > 0 ? own : [{ title, offset: 0, length: index.bytes }];
  return sections.map((section) => ({
    title: section.title,
    sentences: listSentences(index, section).flatMap((sentence) => {
      const said = findPassageText(index, sentence) ?? "";
      return said.trim() === "" ? [] : [{ stretch: `${sentence.offset}-${sentence.length}`, text: said }];
    }),
  }));
}

/** `4361-121`, as the fields of the page name a stretch, in bytes. */
export const toStretch = (text: string): Stretch => {
  const [offset = 0, length = 0] = text.split("-").map(Number);
  return { offset, length };
};
