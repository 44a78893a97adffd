/** A note as it is shown to somebody who marks its sentences, and what that page sends. */
import type { Note } from "#domain/meeting/note.ts";
import { findPassageText, toByteIndex, type Stretch } from "#domain/meeting/passage.ts";
import { listSentences } from "#domain/meeting/sentences.ts";
import type { Issue } from "#domain/problem.ts";
import { daySchema } from "#domain/text.ts";
import { toTitle, type Spec } from "#domain/register/spec.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { listQuotable } from "#forms/draft-notes.ts";
import { asList, asObject } from "#forms/form-tree.ts";
import { findBody } from "#forms/note/changed-record.ts";
import { findMarkWord } from "#forms/note/mark-words.ts";
import { listKnownPeople, listNamedPeople } from "#forms/note/people-in-note.ts";
import { readForMarks, type NoteReading, type SentenceReading } from "#forms/note/readings.ts";
import { listRecorded, type Mark, type Recording } from "#forms/note/recorded.ts";
import type { ProposalForm } from "#forms/kept-form.ts";

/** A longer note is marked as far as this; the rest is recorded in the form itself. */
const MOST_SENTENCES = 1_500;

export interface SentenceToMark {
  /** Where it stands, in bytes: `4361-121`. */
  readonly stretch: string;
  readonly text: string;
  /** The kind of record that rests on it by now. */
  readonly recorded?: string;
  /** Of what is not recorded yet. */
  readonly reading?: SentenceReading;
}

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
  readonly topics: readonly { readonly slug: string; readonly title: string }[];
}

export function findNoteToMark(form: ProposalForm, spec: Spec, meeting: string): NoteToMark | undefined {
  const note = listQuotable(spec, form).get(meeting);
  const body = findBody(form, spec, "meeting", meeting);
  if (!note || !body) return undefined;
  const recorded = listRecorded(form, meeting);
  const listed = new Set(asList(body["people"]));
  const people = listKnownPeople(spec, form);
  const parts = listShown(note);
  const { day } = asObject(body);
  const cadence = spec.records.charter[0]?.body.cadence;
  const reading =
    typeof day === "string" && daySchema.safeParse(day).success
      ? readForMarks(note.text, { people, day, ...(cadence && { cadence }) })
      : undefined;
  // A heading is no part of the sentence below it.
  const said = parts.map(({ sentences }) => sentences.map(({ text }) => text).join("\n\n")).join("\n\n");
  const named = listNamedPeople(said, people, listCalled(spec, note));
  const sections = parts.map(({ title, sentences }) => ({
    title,
    sentences: sentences.map((sentence) => {
      const kind = recorded.get(sentence.stretch);
      if (kind !== undefined) return { ...sentence, recorded: kind };
      const read = reading?.find(toStretch(sentence.stretch));
      return read ? { ...sentence, reading: read } : sentence;
    }),
  }));
  const isNamed = new Set(named.certain);
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
    topics: [
      ...form.changes.flatMap(({ op, kind, slug, body: own }) => {
        const { title } = asObject(own);
        return op === "create" && kind === "topic" && slug !== "" && typeof title === "string" ? [{ slug, title }] : [];
      }),
      ...spec.records.topic.map(({ slug, body: { title } }) => ({ slug, title })),
    ],
  };
}

/** Names that are no people: what the register's records and the note's sections are called. */
const listCalled = (spec: Spec, { title, sections }: Note): readonly string[] => [
  title,
  ...sections.map((section) => section.title),
  ...[...spec.byId.values()].flatMap((record) => (record.kind === "person" ? [] : [toTitle(record)])),
];

function listShown({ title, text, sections: own }: Note) {
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

/** What the page sent, by the names of its fields: `as/4361-121`, `topic/2`, `person` and `name`. */
export function toRecording(
  form: ProposalForm,
  spec: Spec,
  meeting: string,
  entries: Readonly<Record<string, unknown>>,
): Result<Recording, readonly Issue[]> {
  const note = listQuotable(spec, form).get(meeting);
  if (!note) return fail([{ path: "/meeting", message: "names no meeting whose note is kept here" }]);
  const sections = listShown(note);
  const issues: Issue[] = [];
  const marks: Mark[] = [];
  const topics = new Map<number, { readonly slug: string } | { readonly title: string }>();
  for (const [number, { title, sentences }] of sections.entries()) {
    for (const { stretch } of sentences) {
      const said = toText(entries[`as/${stretch}`]);
      const as = findMarkWord(said);
      if (as) marks.push({ stretch: toStretch(stretch), as, section: number });
      else if (said !== "") issues.push({ path: `/as/${stretch}`, message: "must be one of the list" });
    }
    const topic = toText(entries[`topic/${number}`]);
    if (topic === NEW_TOPIC) topics.set(number, { title });
    else if (topic !== "" && findBody(form, spec, "topic", topic)) topics.set(number, { slug: topic });
    else if (topic !== "") issues.push({ path: `/topic/${number}`, message: `names no topic: \`${topic}\`` });
  }
  const people = toTexts(entries["person"]).filter((slug) => findBody(form, spec, "person", slug) !== undefined);
  const newPeople = toTexts(entries["name"]).flatMap((name) => {
    const found = sections.flatMap(({ sentences }) => sentences).find(({ text }) => toOneLine(text).includes(name));
    return found ? [{ name, stretch: toStretch(found.stretch) }] : [];
  });
  return issues.length > 0 ? fail(issues) : ok({ meeting, marks, people, newPeople, topics });
}

export const NEW_TOPIC = "new";

const toText = (value: unknown): string => (typeof value === "string" ? value : "");
const toTexts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? asList(value).filter((one) => typeof one === "string") : [];
const toOneLine = (text: string): string => text.replace(/\s+/gu, " ");

function toStretch(text: string): Stretch {
  const [offset = 0, length = 0] = text.split("-").map(Number);
  return { offset, length };
}
