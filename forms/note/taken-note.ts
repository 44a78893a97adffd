/**
 * The form of a proposal that takes a note in: its meeting, with all that the note, its mail and the register say of it.
 * A meeting that the register has without its note is given it, instead of a second one being begun.
 */
import type { z } from "zod";
import { isOnCadence } from "#domain/charter/cadence.ts";
import type { Charter } from "#domain/charter/schema.ts";
import type { Meeting, meetingSchema } from "#domain/meeting/schema.ts";
import { compareNotes, type ComparedNotes } from "#domain/meeting/correction.ts";
import { listNoteSections } from "#domain/meeting/note-sections.ts";
import { findPassageText, toByteIndex, type ByteIndex } from "#domain/meeting/passage.ts";
import type { StoredReceived } from "#domain/meeting/received.ts";
import { listSentences } from "#domain/meeting/sentences.ts";
import { findNewest, listOriginals } from "#domain/meeting/originals.ts";
import { toOriginal } from "#domain/meeting/original.ts";
import type { Issue } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { findRecord, type Spec } from "#domain/register/spec.ts";
import { addressSchema, daySchema } from "#domain/text.ts";
import { findNaming, findCallDay, toLongDay } from "#domain/note/days.ts";
import { listKnownPeople, listNamedPeople } from "#forms/note/people-in-note.ts";
import { toBareLine } from "#forms/note/sentence-title.ts";
import { findAuthor, toMailTitle, type GivenMail } from "#forms/note/given-mail.ts";
import type { ChangeForm, ProposalForm } from "#forms/kept-form.ts";
import { emptyForm } from "#forms/proposal-form.ts";
import type { ReadFindings } from "#forms/read-findings.ts";

export interface GivenNote {
  readonly text: string;
  /** Empty, where the note says it itself. */
  readonly day: string;
  /** Where the note was mailed; may be empty. */
  readonly url: string;
  readonly mail?: GivenMail | undefined;
  /** The bytes that the text was read from, where they are others. */
  readonly received?: StoredReceived | undefined;
  /** What was found when it was read. */
  readonly read?: ReadFindings | undefined;
  /** The slug of the meeting that has no text yet and that this is the note of, whatever the day of that is. */
  readonly meeting?: string | undefined;
  /** It is a corrected note of that meeting, and `day` is when it came. */
  readonly isCorrection?: boolean;
}

/** What nobody can take from a note stays empty, for a person to say. */
export function toTakenForm(given: GivenNote, spec: Spec): Result<ProposalForm, readonly Issue[]> {
  const { text, url, mail, read } = given;
  if (given.isCorrection) return toCorrectionForm(given, spec);
  const known = given.meeting === undefined ? undefined : findRecord(spec, "meeting", given.meeting);
  const day = known?.body.day ?? (given.day === "" ? findCallDay(text) : given.day);
  const issues = [...listDayIssues(day, given, spec), ...listAddressIssues(url)];
  if (day === undefined || issues.length > 0) return fail(issues);
  const change = toChange(given, day, spec);
  const what = mail?.answers === undefined ? `the note of ${toLongDay(day)}` : `an answer of ${toLongDay(day)}`;
  const title = `Take in ${what}`;
  const message = `Takes in ${what}, and records what its sentences say, each with the sentence it rests on.`;
  return ok({ ...emptyForm, title, message, changes: [change], ...(read && { read }) });
}

/** The meeting with the corrected note behind its others. What rests on the older ones is led over on a page of its own. */
function toCorrectionForm(given: GivenNote, spec: Spec): Result<ProposalForm, readonly Issue[]> {
  const { text, day, url, received, read, meeting = "" } = given;
  const record = findRecord(spec, "meeting", meeting);
  const newest = record && findNewest(record.body);
  const issues = listAddressIssues(url);
  if (!record || !newest || issues.length > 0) return fail(issues);
  const { body, slug, number } = record;
  const note = toNote(given, spec);
  const original = toOriginal(text);
  const row = {
    day,
    text: toCountWords(compareNotes(newest.original, original)),
    original,
    ...(received && { received }),
    ...(note && { note }),
    sections: listNoteSections(text).map((section, place) => ({ number: place, ...section })),
    sources: [],
  };
  const people = listNamedPeople(text, listKnownPeople(spec, emptyForm)).certain.map((person) => person.slug);
  const whole = {
    ...body,
    corrections: [...(body.corrections ?? []), row],
    people: [...new Set([...body.people, ...people])],
  };
  const what = `a corrected note of ${toLongDay(body.day)}`;
  return ok({
    ...emptyForm,
    title: `Take in ${what}`,
    message: `Takes in ${what}. What it says word for word as before is quoted from it; what it words otherwise is said record by record.`,
    changes: [{ op: "update", kind: "meeting", slug, base: number, body: whole }],
    ...(read && { read }),
  });
}

/** What can be counted; why it came is for people to say. */
function toCountWords({ sentences, added }: ComparedNotes): string {
  const count = (type: string) => sentences.filter(({ became }) => became.type === type).length;
  const say = (number: number, words: string) =>
    number === 0 ? [] : [`${words} ${number} ${number === 1 ? "sentence" : "sentences"}`];
  const said = [...say(count("changed"), "words"), ...say(count("gone"), "leaves out"), ...say(added.length, "adds")];
  const [first = "changes no sentence but its blanks"] = said;
  const all = said.length === 0 ? first : said.join(", ").replace(/^(words \d+ sentences?)/u, "$1 otherwise");
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}.`;
}

type Body = Partial<z.input<typeof meetingSchema>>;

function toChange(given: GivenNote, day: string, spec: Spec): ChangeForm {
  const { text, mail, received } = given;
  const people = listNamedPeople(text, listKnownPeople(spec, emptyForm)).certain.map(({ slug }) => slug);
  const sections = listNoteSections(text).map((section, number) => ({ number, ...section }));
  const kept: Body = { original: toOriginal(text), ...(received && { received }), sections };
  const note = toNote(given, spec);
  const known = mail?.answers === undefined ? findRecord(spec, "meeting", given.meeting ?? day) : undefined;
  if (known) {
    const { body, slug, number } = known;
    const named = [...new Set([...body.people, ...people])];
    // What stands there already was looked at by somebody.
    const url = given.url === "" ? body.note?.url : undefined;
    const told = note && { ...body.note, ...note, ...(url !== undefined && { url }) };
    const whole = { ...body, ...kept, ...(told && { note: told }), people: named };
    return { op: "update", kind: "meeting", slug, base: number, body: whole };
  }
  const [charter] = spec.records.charter;
  const slug = mail?.answers === undefined ? day : toFreeSlug(`${day}-mail`, spec);
  const called = charter ? `${charter.body.shortTitle}, ${toLongDay(day)}` : toLongDay(day);
  const isCall = mail?.answers === undefined;
  const body: Body = {
    title: toMailTitle(mail) ?? called,
    ...(!isCall && { form: "mail" }),
    day,
    ...(isCall && charter && isOnCadence(charter.body, day) && toHour(charter.body)),
    held: toHeld(toByteIndex(text), day, slug),
    ...kept,
    ...(note && { note }),
    people,
  };
  return { op: "create", kind: "meeting", slug, body };
}

/** As the charter has it, of a meeting that is on its cadence. */
const toHour = ({ cadence: { time, timeZone } }: Charter) => ({ time, timeZone });

/** Where and when it was mailed, by its head; an address that somebody typed goes before that of the head. */
function toNote({ url, mail }: GivenNote, spec: Spec): Meeting["note"] {
  const address = url === "" ? mail?.archivedAt : url;
  const author = findAuthor(mail, spec);
  const note = {
    ...(address !== undefined && { url: address }),
    ...(mail?.messageId !== undefined && { messageId: mail.messageId }),
    ...(mail?.mailed !== undefined && { mailed: mail.mailed }),
    ...(author && { author: author.slug }),
  };
  return Object.keys(note).length === 0 ? undefined : note;
}

/** Several mails may come in on one day. */
function toFreeSlug(wanted: string, { byId }: Spec): string {
  let slug = wanted;
  for (let number = 2; byId.has(`meetings/${slug}`); number += 1) slug = `${wanted}-${number}`;
  return slug;
}

function listDayIssues(
  day: string | undefined,
  { day: typed, mail, meeting }: GivenNote,
  spec: Spec,
): readonly Issue[] {
  if (day === undefined) {
    const mailed = mail?.mailed === undefined ? "" : ` (it was mailed on ${mail.mailed})`;
    const message = `is missing: the note does not name one single day with its year${mailed}, so say on which day the meeting was`;
    return [{ path: "/day", message }];
  }
  if (!daySchema.safeParse(day).success)
    return [{ path: typed === "" ? "/text" : "/day", message: "must be a calendar day such as 2025-01-27" }];
  if (meeting !== undefined || mail?.answers !== undefined) return [];
  const known = spec.byId.get(`meetings/${day}`);
  if (known?.kind !== "meeting") return [];
  if (known.retired)
    return [{ path: "/day", message: `is that of \`meetings/${day}\`, which was retired and keeps its address` }];
  // A meeting of which no more than the day was known is given its note.
  if (listOriginals(known.body).length === 0) return [];
  return [
    {
      path: "/day",
      message: `is that of \`meetings/${day}\`, which is in the register already: open its page, and record from its note there. Where this is a corrected note of it, write \`${day}\` into “Corrects the note of”`,
    },
  ];
}

const listAddressIssues = (url: string): readonly Issue[] =>
  url === "" || addressSchema.safeParse(url).success
    ? []
    : [{ path: "/url", message: "must be an http or https address" }];

/** The sentence that names the day. Where it does not say the year, that is a conclusion, and said to be one. */
function toHeld(index: ByteIndex, day: string, meeting: string) {
  const whole = { offset: 0, length: index.bytes };
  for (const stretch of listSentences(index, whole)) {
    const quote = findPassageText(index, stretch) ?? "";
    const named = findNaming(quote, day);
    if (!named) continue;
    const said = toBareLine(quote);
    const text = named.year === undefined ? `${said} The note does not say the year.` : said;
    const source = {
      type: "passage",
      meeting,
      ...stretch,
      quote,
      sha256: toOriginal(index.text).sha256,
      stance: "event",
      certainty: "read",
    } as const;
    return { text, sources: [source] };
  }
  return { text: "", sources: [] };
}
