/** What the page of a note sends: what each sentence, or each part of one, becomes. By the names of its fields. */
import type { Stretch } from "#domain/meeting/passage.ts";
import type { Note } from "#domain/meeting/note.ts";
import type { KnownPerson } from "#domain/note/people.ts";
import type { Issue } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import { listQuotable } from "#forms/draft-notes.ts";
import { asList } from "#forms/form-tree.ts";
import type { ProposalForm } from "#forms/kept-form.ts";
import { findBody } from "#forms/note/changed-record.ts";
import { NEW_TOPIC, parseChoice } from "#forms/note/mark-words.ts";
import { findReading, listNamedIn, listShownSections, toStretch } from "#forms/note/note-to-mark.ts";
import { listKnownPeople } from "#forms/note/people-in-note.ts";
import type { Mark, Recording } from "#forms/note/recorded.ts";

type Entries = Readonly<Record<string, unknown>>;

/** `as/4361-121`, `topic/2`, `person` and `name`. */
export function toRecording(
  form: ProposalForm,
  spec: Spec,
  key: string,
  entries: Entries,
): Result<Recording, readonly Issue[]> {
  const note = listQuotable(spec, form).get(key);
  if (!note) return fail([{ path: "/meeting", message: "names no meeting whose note is kept here" }]);
  const sections = listShownSections(note);
  const reading = findReading(form, spec, key);
  const meant = listMeant(note, listKnownPeople(spec, form), spec, entries);
  const toWho = (stretch: Stretch) => {
    const { who, possible = [] } = reading?.find(stretch) ?? {};
    const [only, ...others] = possible.filter((slug) => meant.has(slug));
    return who ?? (others.length === 0 ? only : undefined);
  };
  const chosen = sections.map((section, number) => readSection(section, number, { entries, toWho }));
  const topics = sections.map(({ title }, number) => readTopic(title, number, { form, spec, entries }));
  const marks = chosen.flatMap((one) => one.marks);
  const issues = [
    ...chosen.flatMap((one) => one.issues),
    ...marks.flatMap((mark) => listClosingIssues(mark, form, spec)),
    ...topics.flatMap((topic) => (topic && "path" in topic ? [topic] : [])),
  ];
  if (issues.length > 0) return fail(issues);
  return ok({
    meeting: note.meeting,
    note: key,
    marks,
    leftOut: chosen.flatMap((one) => one.leftOut),
    people: toTexts(entries["person"]).filter((slug) => findBody(form, spec, "person", slug) !== undefined),
    newPeople: toTexts(entries["name"]).flatMap((name) => toNewPerson(name, sections)),
    topics: new Map(topics.flatMap((topic, number) => (topic && !("path" in topic) ? [[number, topic]] : []))),
  });
}

type Section = ReturnType<typeof listShownSections>[number];

interface Chosen {
  readonly marks: readonly Mark[];
  readonly leftOut: readonly Stretch[];
  readonly issues: readonly Issue[];
}

interface Said {
  readonly entries: Entries;
  readonly toWho: (stretch: Stretch) => string | undefined;
}

function readSection({ sentences }: Section, section: number, { entries, toWho }: Said): Chosen {
  const marks: Mark[] = [];
  const leftOut: Stretch[] = [];
  const issues: Issue[] = [];
  const read = (stretch: Stretch, isPart: boolean): void => {
    const path = `/${toName(stretch)}`;
    const said = toText(entries[toName(stretch)]);
    const choice = parseChoice(said);
    const last = marks.at(-1);
    if (said === "") return;
    const begun = { stretches: [stretch], section, who: toWho(stretch) } as const;
    if (choice?.type === "mark") marks.push({ ...begun, as: choice.as });
    else if (choice?.type === "done") marks.push({ ...begun, as: { closes: choice.action } });
    else if (choice?.type === "out") leftOut.push(stretch);
    else if (choice?.type === "joined" && last)
      marks.splice(-1, 1, { ...last, stretches: [...last.stretches, stretch] });
    else if (choice?.type === "joined")
      issues.push({ path, message: "goes with nothing: nothing before it in its section becomes something" });
    else if (choice?.type === "split" && !isPart) {
      const parts = listSentParts(stretch, entries);
      if (parts.length === 0)
        issues.push({ path, message: "is taken apart, but of no part of it is said what that becomes" });
      for (const part of parts) read(part, true);
    } else issues.push({ path, message: "must be one of the list" });
  };
  for (const sentence of sentences) read(toStretch(sentence.stretch), false);
  return { marks, leftOut, issues };
}

const toName = ({ offset, length }: Stretch): string => `as/${offset}-${length}`;

/** Those that say what they become, in the order of the note. Whether each is a whole stretch of it is seen where it is quoted. */
const listSentParts = (sentence: Stretch, entries: Entries): readonly Stretch[] =>
  Object.keys(entries)
    .flatMap((name) => {
      const part = /^as\/(\d{1,9}-\d{1,9})$/.exec(name)?.[1];
      return part === undefined || toText(entries[name]) === "" ? [] : [toStretch(part)];
    })
    .filter((part) => part.length < sentence.length && isInside(part, sentence))
    .sort((one, other) => one.offset - other.offset);

const isInside = (part: Stretch, sentence: Stretch): boolean =>
  part.offset >= sentence.offset && part.offset + part.length <= sentence.offset + sentence.length;

interface Asked {
  readonly form: ProposalForm;
  readonly spec: Spec;
  readonly entries: Entries;
}

/** Of those whom a name may mean, whom somebody said that it means. */
function listMeant(note: Note, people: readonly KnownPerson[], spec: Spec, entries: Entries): ReadonlySet<string> {
  const ticked = new Set(toTexts(entries["person"]));
  const perhaps = listNamedIn(note, people, spec).perhaps.map(({ person }) => person.slug);
  return new Set(perhaps.filter((slug) => ticked.has(slug)));
}

type Topic = { readonly slug: string } | { readonly title: string };

function readTopic(title: string, number: number, { form, spec, entries }: Asked): Topic | Issue | undefined {
  const topic = toText(entries[`topic/${number}`]);
  if (topic === "") return undefined;
  if (topic === NEW_TOPIC) return { title };
  if (findBody(form, spec, "topic", topic)) return { slug: topic };
  return { path: `/topic/${number}`, message: `names no topic: \`${topic}\`` };
}

const listClosingIssues = ({ as, stretches: [stretch] }: Mark, form: ProposalForm, spec: Spec): readonly Issue[] =>
  typeof as === "string" || findBody(form, spec, "action", as.closes)
    ? []
    : [{ path: `/${toName(stretch)}`, message: `names no action: \`${as.closes}\`` }];

function toNewPerson(name: string, sections: readonly Section[]) {
  const found = sections.flatMap(({ sentences }) => sentences).find(({ text }) => toOneLine(text).includes(name));
  return found ? [{ name, stretch: toStretch(found.stretch) }] : [];
}

const toText = (value: unknown): string => (typeof value === "string" ? value : "");
const toTexts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? asList(value).filter((one) => typeof one === "string") : [];
const toOneLine = (text: string): string => text.replace(/\s+/gu, " ");
