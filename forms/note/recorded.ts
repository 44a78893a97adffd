/**
 * Makes of marked sentences what each was marked as. Everything rests on its sentence; what the sentence does not say
 * stays empty, for the form to ask: who decided, what a word is called, who speaks where no name begins the sentence.
 */
import { listMeetings } from "#domain/charter/cadence.ts";
import { limits } from "#domain/limits.ts";
import type { Note } from "#domain/meeting/note.ts";
import type { Stretch } from "#domain/meeting/passage.ts";
import { toQuote } from "#domain/meeting/quote-sentences.ts";
import type { Issue } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import { addDays } from "#domain/charter/instant.ts";
import { listQuotable } from "#forms/draft-notes.ts";
import { asList, asObject } from "#forms/form-tree.ts";
import { findBody, findChange, toCalled, withBody, withNew, withRow } from "#forms/note/changed-record.ts";
import type { KnownPerson } from "#domain/note/people.ts";
import { findDayAfter } from "#domain/note/days.ts";
import { findOffCadence } from "#domain/note/off-cadence.ts";
import { findDue } from "#domain/note/due.ts";
import { markTable, type MarkWord } from "#forms/note/mark-words.ts";
import { findSpeaker, listKnownPeople } from "#forms/note/people-in-note.ts";
import { findDefinedWord, toClaim, toBareLine, toSentenceTitle } from "#forms/note/sentence-title.ts";
import type { ProposalForm } from "#forms/kept-form.ts";

export interface Mark {
  /** Of the sentence, or of a part of it, and of what goes with it. */
  readonly stretches: readonly [Stretch, ...Stretch[]];
  /** Or the slug of the action that it closes. */
  readonly as: MarkWord | { readonly closes: string };
  /** The slug of who speaks or promises, as the sentences around it say where it begins with no name. */
  readonly who?: string | undefined;
  /** The section that the sentence stands in, by its place; its topic is that of its positions. */
  readonly section: number;
}

export interface Recording {
  /** The slug of the meeting whose note it is. */
  readonly meeting: string;
  /** Of the note, where it is a corrected one; else the slug of its meeting. */
  readonly note: string;
  readonly marks: readonly Mark[];
  /** Slugs of people whom the note names. */
  readonly people: readonly string[];
  /** Names of people who are not in the register. */
  readonly newPeople: readonly { readonly name: string; readonly stretch: Stretch }[];
  /** Sentences that somebody looked at and left out. */
  readonly leftOut: readonly Stretch[];
  /** By the place of a section: the slug of its topic, or the title of a new one. */
  readonly topics: ReadonlyMap<number, { readonly slug: string } | { readonly title: string }>;
}

interface Place {
  readonly spec: Spec;
  readonly meeting: string;
  readonly day: string;
  readonly people: readonly KnownPerson[];
  /** Of the section; undefined where none was chosen. */
  readonly topic: string | undefined;
}

type Quoted = Extract<ReturnType<typeof toQuote>, { ok: true }>["value"];

export function withRecorded(
  form: ProposalForm,
  spec: Spec,
  recording: Recording,
): Result<ProposalForm, readonly Issue[]> {
  const { meeting, marks } = recording;
  const body = findBody(form, spec, "meeting", meeting);
  if (!body) return fail([{ path: "/meeting", message: "names no meeting whose note is kept here" }]);
  if (findChange(form, "meeting", meeting)?.text !== undefined)
    return fail([{ path: "/meeting", message: "is shown as text in the form: show it as fields there first" }]);
  const issues = listIssues(recording);
  if (issues.length > 0) return fail(issues);

  const notes = listQuotable(spec, form);
  const quoteOf = (stretch: Stretch) => toQuote(notes, recording.note, [stretch]);
  let made = withPeople(form, spec, recording, quoteOf);
  const named = withTopics(made, spec, recording);
  made = named.form;
  const people = listKnownPeople(spec, made);
  const day = typeof body["day"] === "string" ? body["day"] : "";
  for (const mark of marks) {
    const quoted = toQuotes(mark.stretches, quoteOf);
    if (!quoted.ok) return quoted;
    const topic = named.topics.get(mark.section);
    made = withMark(made, mark, quoted.value, { spec, meeting, day, people, topic });
  }
  return withLeftOut(made, recording, quoteOf);
}

function toQuotes(stretches: readonly Stretch[], quoteOf: QuoteOf): Result<readonly Quoted[], readonly Issue[]> {
  const quotes: Quoted[] = [];
  for (const stretch of stretches) {
    const quote = quoteOf(stretch);
    if (!quote.ok) return fail([{ ...quote.failure, path: toMarkPath(stretch) }]);
    quotes.push(quote.value);
  }
  return ok(quotes);
}

const toMarkPath = ({ offset, length }: Stretch): string => `/as/${offset}-${length}`;

/** What was looked at and left out stands in the words of the proposal, for those who review it. */
function withLeftOut(
  form: ProposalForm,
  { leftOut }: Recording,
  quoteOf: QuoteOf,
): Result<ProposalForm, readonly Issue[]> {
  const quotes = toQuotes(leftOut, quoteOf);
  if (!quotes.ok) return quotes;
  const lines = quotes.value
    .map(({ quote }) => `- “${toBareLine(quote)}”`)
    .filter((line) => !form.message.includes(line));
  if (lines.length === 0) return ok(form);
  const begun = form.message.includes(LEFT_OUT) ? form.message : [form.message, LEFT_OUT].join("\n\n").trim();
  const message = `${begun}${begun.endsWith(LEFT_OUT) ? "\n" : ""}\n${lines.join("\n")}`;
  if (message.length <= limits.prose) return ok({ ...form, message });
  return fail([
    {
      path: toMarkPath(leftOut[0] ?? { offset: 0, length: 0 }),
      message: "leaves out more than the words of one proposal can say: leave some of it unmarked",
    },
  ]);
}

const LEFT_OUT = "Left out of the note:";

const listIssues = ({ marks, people, newPeople, topics, leftOut }: Recording): readonly Issue[] => {
  if (marks.length + people.length + newPeople.length + leftOut.length === 0)
    return [{ path: "/as", message: "mark at least one sentence, or somebody whom the note names" }];
  const without = new Set(
    marks.filter(({ as, section }) => isPosition(as) && !topics.has(section)).map((mark) => mark.section),
  );
  return [...without].map((section) => ({
    path: `/topic/${section}`,
    message: "is missing: a position or a question is one about a topic, so choose which one this section is about",
  }));
};

const isPosition = (as: Mark["as"]): boolean => typeof as === "string" && markTable[as].makes.type === "position";

type QuoteOf = (stretch: Stretch) => ReturnType<typeof toQuote>;

function withPeople(form: ProposalForm, spec: Spec, recording: Recording, quoteOf: QuoteOf): ProposalForm {
  const { meeting, people, newPeople } = recording;
  let made = form;
  const slugs = [...people];
  for (const { name, stretch } of newPeople) {
    const quote = quoteOf(stretch);
    const sources = quote.ok ? [{ type: "passage", ...quote.value, stance: "background", certainty: "read" }] : [];
    const about = `Named in the note of ${toCalled(form, spec, "meeting", meeting)}.`;
    made = withNew(made, spec, "person", { name, otherNames: [], about, sources }, true);
    slugs.push(made.changes.at(-1)?.slug ?? "");
  }
  const known = asList(findBody(form, spec, "meeting", meeting)?.["people"]);
  const added = slugs.filter((slug) => slug !== "" && !known.includes(slug));
  if (added.length === 0) return made;
  return withBody(made, spec, { kind: "meeting", slug: meeting }, (body) => ({
    ...body,
    people: [...known, ...added],
  }));
}

function withTopics(form: ProposalForm, spec: Spec, { topics }: Recording) {
  let made = form;
  const slugs = new Map<number, string>();
  for (const [section, topic] of topics) {
    if ("slug" in topic) slugs.set(section, topic.slug);
    else {
      made = withNew(made, spec, "topic", { title: topic.title, status: "open", positions: [], sources: [] }, true);
      slugs.set(section, made.changes.at(-1)?.slug ?? "");
    }
  }
  return { form: made, topics: slugs };
}

const closing = { stance: "event", makes: { type: "done" } } as const;

function withMark(form: ProposalForm, { as, who }: Mark, quotes: readonly Quoted[], place: Place): ProposalForm {
  const { spec, meeting, day, people, topic } = place;
  const { stance, makes } = typeof as === "string" ? markTable[as] : closing;
  const quote = quotes.map((quoted) => toBareLine(quoted.quote)).join(" ");
  const named = findSpeaker(quote, people)?.slug;
  const speaker = named ?? who;
  const said = speaker === undefined ? {} : { speaker };
  const sources = quotes.map((quoted) => ({ type: "passage", ...quoted, ...said, stance, certainty: "read" }));
  const text = quote;
  const title = toSentenceTitle(quote);
  const related = topic === undefined ? [] : [`topics/${topic}`];
  const ofMeeting = { kind: "meeting", slug: meeting } as const;
  switch (makes.type) {
    case "decision": {
      const { status } = makes;
      const body = {
        title,
        statement: toClaim(quote),
        status,
        day,
        meeting,
        // Begun, so that what is missing in it has a field to lead to.
        deciders: {},
        burden: "not-said",
        related,
        sources,
      };
      return withNew(form, spec, "decision", body);
    }
    case "action": {
      const owner = speaker === undefined ? {} : { owner: speaker };
      const due = toDue(quote, spec, day, sources);
      const body = { title, type: makes.of, text, status: "open", ...owner, meeting, ...due, related, sources };
      return withNew(form, spec, "action", body);
    }
    case "term": {
      const word = findDefinedWord(quote);
      const body = { ...(word !== undefined && { title: word }), meaning: text, standing: "draft", related, sources };
      return withNew(form, spec, "term", body);
    }
    case "position": {
      // Where neither the sentence nor those around it name one, it is for a person to say.
      const attribution = speaker === undefined ? {} : { attribution: named === undefined ? "by-context" : "named" };
      const row = { ...said, ...attribution, stance, text, sources };
      const ofTopic = { kind: "topic", slug: topic ?? "" } as const;
      const asked = stance === "question" ? withQuestion(form, spec, ofTopic.slug, text) : form;
      return withRow(asked, spec, { ...ofTopic, list: "positions", part: "/positions", row });
    }
    case "agenda":
      return withBody(form, spec, ofMeeting, (body) => {
        const next = toNext(body, spec, day);
        return { ...body, next: { ...next, agenda: [...asList(next["agenda"]), { text, about: related, sources }] } };
      });
    case "next":
      return withBody(form, spec, ofMeeting, (body) => {
        const named = findDayAfter(text, day);
        const next = { ...toNext(body, spec, day), ...(named !== undefined && { day: named }), text };
        return { ...body, next: { ...next, sources: [...asList(asObject(body["next"])["sources"]), ...sources] } };
      });
    case "off":
      return withBody(form, spec, ofMeeting, (body) => ({
        ...body,
        offCadence: withOffCadence(asList(body["offCadence"]), toOffCadence(text, spec, day), { text, sources }),
      }));
    case "held":
      return withBody(form, spec, ofMeeting, (body) => ({ ...body, held: { text, sources } }));
    case "fact":
      return withRow(form, spec, { ...ofMeeting, list: "facts", row: { text, sources } });
    case "done":
      return withBody(form, spec, { kind: "action", slug: typeof as === "string" ? "" : as.closes }, (body) => ({
        ...body,
        status: "done",
        outcome: [...asList(body["outcome"]), { text, sources }],
      }));
  }
}

/** The first question about a topic is what it asks, until somebody words it better. */
function withQuestion(form: ProposalForm, spec: Spec, slug: string, question: string): ProposalForm {
  const asked = findBody(form, spec, "topic", slug)?.["question"];
  if (typeof asked === "string" && asked !== "") return form;
  return withBody(form, spec, { kind: "topic", slug }, (body) => ({ ...body, question }));
}

/** By when, in the words of the sentence, and as a day where they leave one open. */
function toDue(sentence: string, spec: Spec, day: string, sources: readonly unknown[]): object {
  if (day === "") return {};
  const due = findDue(sentence, { day, next: findNextDay(spec, day) });
  return due ? { due: { text: due.text, ...(due.day !== undefined && { day: due.day }), sources } } : {};
}

function findNextDay(spec: Spec, day: string): string | undefined {
  const [charter] = spec.records.charter;
  return charter && listMeetings(charter.body, addDays(day, 1).slice(0, 10), 1)[0];
}

/** What the words do not say of it is begun, so that it has a field to be said in. */
function toOffCadence(text: string, spec: Spec, day: string) {
  const [charter] = spec.records.charter;
  const said = day === "" ? undefined : findOffCadence(text, { day, cadence: charter?.body.cadence });
  return {
    ...(said?.day !== undefined && { day: said.day }),
    ...(said?.isMoved && { movedTo: said.movedTo ?? {} }),
  };
}

/** One event a day: a second sentence about it rests beside the first. */
function withOffCadence(rows: readonly unknown[], said: { readonly day?: string }, row: StatedRow): readonly unknown[] {
  const known = rows.find((one) => said.day !== undefined && asObject(one)["day"] === said.day);
  if (!known) return [...rows, { ...said, ...row }];
  const { sources } = asObject(known);
  return rows.map((one) =>
    one === known ? { ...asObject(one), ...said, sources: [...asList(sources), ...row.sources] } : one,
  );
}

interface StatedRow {
  readonly text: string;
  readonly sources: readonly unknown[];
}

/** The next meeting as it is told by now, else as the charter's cadence has it; what is said of it is the note's. */
function toNext(body: Readonly<Record<string, unknown>>, spec: Spec, day: string): Readonly<Record<string, unknown>> {
  const told = asObject(body["next"]);
  const [charter] = spec.records.charter;
  if (Object.keys(told).length > 0 || !charter || day === "") return told;
  const next = findNextDay(spec, day);
  const { time, timeZone } = charter.body.cadence;
  return { ...(next !== undefined && { day: next }), time, timeZone };
}

/** Stretches of the note that something in the form rests on, and what that is. */
export function listRecorded(
  { changes }: ProposalForm,
  { meeting, sha256 }: Pick<Note, "meeting" | "sha256">,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { kind, body } of changes) look(body, kind);
  return found;

  function look(value: unknown, kind: string): void {
    if (Array.isArray(value)) for (const item of asList(value)) look(item, kind);
    else if (typeof value === "object" && value !== null) {
      const { type, meeting: of, offset, length, sha256: quoted = sha256 } = asObject(value);
      if (type === "passage" && of === meeting && quoted === sha256)
        found.set(`${String(offset)}-${String(length)}`, kind);
      else for (const member of Object.values(value)) look(member, kind);
    }
  }
}
