/**
 * Which note of a file somebody takes in, with what its mail says and the bytes that are kept of it; or why none can be:
 * it cannot be read, several may be meant, or a meeting of the register holds it already.
 */
import { limits } from "#domain/limits.ts";
import { countKept } from "#domain/meeting/correction.ts";
import { findNewest, listOriginals } from "#domain/meeting/originals.ts";
import { toReceived, type StoredReceived } from "#domain/meeting/received.ts";
import { findCallDay } from "#domain/note/days.ts";
import type { Issue, Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { findRecord, type Spec } from "#domain/register/spec.ts";
import type { NoteReading, ReadNotePart } from "#api/note-reading-schemas.ts";
import { findAuthor, type GivenMail } from "#forms/note/given-mail.ts";
import type { GivenNote } from "#forms/note/taken-note.ts";
import type { ReadFindings } from "#forms/read-findings.ts";
import { NO_DAY } from "#server/mail-in/tell-file.ts";

export interface TypedNote {
  readonly bytes: Uint8Array;
  /** The field that they came in. */
  readonly path: string;
  /** Empty where nobody typed them. */
  readonly day: string;
  readonly url: string;
  /** The meeting whose note it corrects, by its slug or address; empty where it is no corrected note. */
  readonly corrects: string;
  /** On which a corrected note is taken in whose mail does not say when it was sent. */
  readonly today: string;
}

export function chooseNote(reading: NoteReading, typed: TypedNote, spec: Spec): Result<GivenNote, Problem> {
  const chosen = findChosen(reading, typed.path);
  if (!chosen.ok) return fail({ type: "invalid", issues: chosen.failure });
  const note = chosen.value;
  const holder = toSlug(note.knownAs);
  const known = holder === undefined ? undefined : findRecord(spec, "meeting", holder);
  if (known && listOriginals(known.body).length > 0) return fail(toKnown(known.slug));
  // A part of the text that a browser sends back with other line breaks than it had would have other bytes then.
  const text = note.text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const mail = toMail(note);
  const received = toKept(note, text, typed.bytes.subarray(note.offset, note.offset + note.bytes));
  const isSaid = note.dayFrom !== "mailed" || mail?.answers !== undefined;
  const day = typed.day === "" && isSaid ? (note.day ?? "") : typed.day;
  if (typed.corrects !== "") {
    const corrected = parseCorrected(typed.corrects, text, spec);
    if (!corrected.ok) return fail({ type: "invalid", issues: [corrected.failure] });
    const { slug, findings } = corrected.value;
    return ok({
      ...{ text, url: typed.url, mail, received, meeting: slug },
      day: mail?.mailed ?? typed.today,
      isCorrection: true,
      read: withFindings(toFindings(reading, note, received, mail, spec), findings),
    });
  }
  return ok({
    text,
    day,
    url: typed.url,
    mail,
    received,
    meeting: known?.slug,
    read: withFindings(toFindings(reading, note, received, mail, spec), listOfMeeting(known, day, mail, spec)),
  });
}

/** The meeting whose note this corrects, and how much of that it has; a text with nothing of it is another note. */
function parseCorrected(
  typed: string,
  text: string,
  spec: Spec,
): Result<{ readonly slug: string; readonly findings: readonly Finding[] }, Issue> {
  const refuse = (message: string) => fail({ path: "/corrects", message });
  const slug = typed.replace(/^\/?meetings\//u, "");
  const record = findRecord(spec, "meeting", slug);
  const newest = record && !record.retired ? findNewest(record.body) : undefined;
  if (!record || !newest)
    return refuse(
      "names no meeting whose note is kept here; write its address, such as `2025-01-27`, or leave it empty",
    );
  const { corrections = [] } = record.body;
  if (corrections.length >= limits.corrections)
    return refuse(`has ${corrections.length} corrected notes by now, and no more are kept of one meeting`);
  const { kept, all } = countKept(newest.original, text);
  if (kept === 0)
    return refuse(
      `is another note: no sentence of the note of \`meetings/${slug}\` stands in this one. A corrected note is the whole note once more; an answer that corrects a sentence is taken in by itself, so leave this empty`,
    );
  const same = `${kept} of the ${all} sentences of the note of \`meetings/${slug}\` stand in it word for word`;
  const said = findCallDay(text);
  const other = said !== undefined && said !== record.body.day;
  return ok({
    slug,
    findings: [
      toNote("Corrects", same),
      ...(other
        ? [
            {
              ...toNote(
                "Day",
                `it names ${said}, and \`meetings/${slug}\` was on ${record.body.day}: look whether it is the same call`,
              ),
              level: "warning" as const,
            },
          ]
        : []),
    ],
  });
}

const toSlug = (id: string | null): string | undefined => id?.split("/")[1];

const toKnown = (slug: string): Problem => ({
  type: "conflict",
  reason: "this note is in the register already, and taking it in again would change nothing; record from it there",
  record: `meetings/${slug}`,
});

/** The one that answers no other of the same file. */
function findChosen({ notes, findings }: NoteReading, path: string): Result<ReadNotePart, readonly Issue[]> {
  const own = notes.filter(({ answers, text }) => answers === null && text.trim() !== "");
  const [first] = own.length > 0 ? own : notes;
  const refuse = (messages: readonly string[]) => fail(messages.map((message) => ({ path, message })));
  if (!first) return refuse(findings.map(({ message }) => message));
  if (own.length > 1) {
    const subjects = own.slice(0, 5).map(({ headers }) => `“${headers?.subject ?? "without a subject"}”`);
    return refuse([
      `holds ${own.length} mails that may be the note (${subjects.join(", ")}): give the one that is, by itself`,
    ]);
  }
  const faults = first.findings.filter(({ level }) => level === "error").map(({ message }) => message);
  // The day is asked for at the field of its own.
  const fatal = faults.filter((message) => message !== NO_DAY);
  return fatal.length > 0 ? refuse(fatal) : ok(first);
}

function toMail({ headers, belongsTo }: ReadNotePart): GivenMail | undefined {
  const answers = toSlug(belongsTo);
  if (!headers) return answers === undefined ? undefined : { answers };
  const { messageId, mailed, author, subject, archivedAt } = headers;
  return { messageId, mailed: mailed?.day, author: author?.name, subject, archivedAt, answers };
}

/** Undefined where the text is the same bytes, or there are too many of them. */
function toKept({ headers }: ReadNotePart, text: string, bytes: Uint8Array): StoredReceived | undefined {
  if (bytes.length > limits.received) return undefined;
  if (headers) return toReceived("message/rfc822", bytes);
  const isSame = Buffer.compare(Buffer.from(text), bytes) === 0;
  return isSame ? undefined : toReceived("text/plain", bytes);
}

type Finding = ReadFindings["findings"][number];

const toNote = (construct: string, message: string): Finding => ({ level: "note", construct, message });

/** What was read, for whoever goes on with it. */
function toFindings(
  { form, notes }: NoteReading,
  note: ReadNotePart,
  received: StoredReceived | undefined,
  mail: GivenMail | undefined,
  spec: Spec,
): ReadFindings {
  const { headers, day, dayFrom, findings, sha256, bytes, further } = note;
  const others = notes.filter((other) => other !== note);
  const size = `${bytes.toLocaleString("en")} bytes, SHA-256 \`${sha256.slice(0, 12)}\``;
  const said = findings
    .filter(({ level }) => level !== "error")
    .map(({ level, message }): Finding => ({ level, construct: headers ? "The mail" : "The text", message }));
  return {
    of: "note",
    notation: headers ? (form === "mailbox" ? "a mail of a mailbox" : "a mail") : "a text",
    findings: [
      ...said,
      ...(headers && !received ? [{ ...toNote("Its bytes", TOO_LARGE), level: "warning" as const }] : []),
      ...(received ? [toNote("Kept as it came", size)] : []),
      ...(day === null || dayFrom === null ? [] : [toNote("Day", `${day}, ${dayWords[dayFrom]}`)]),
      ...(headers ? listOfHead(mail, spec) : []),
      ...(further.length > 0 && received ? [toNote("With it", FURTHER)] : []),
      ...(note.corrects === null ? [] : [toOffer(note.corrects)]),
      ...others.map(toOther),
    ],
  };
}

const withFindings = (read: ReadFindings, findings: readonly Finding[]): ReadFindings => ({
  ...read,
  findings: [...findings, ...read.findings],
});

/** Of a meeting that is given its note; one that is only of the same day may be another one. */
function listOfMeeting(
  known: RegisterRecord<"meeting"> | undefined,
  day: string,
  mail: GivenMail | undefined,
  spec: Spec,
): readonly Finding[] {
  if (known) return [toNote("Meeting", `\`meetings/${known.slug}\`, which has no note yet, is given this one`)];
  const ofDay = mail?.answers === undefined ? findRecord(spec, "meeting", day) : undefined;
  if (!ofDay || ofDay.retired || ofDay.body.original) return [];
  const message = `\`meetings/${day}\` is of the same day and has no note yet, so it is given this one: look whether it is the same call`;
  return [{ level: "warning", construct: "Meeting", message }];
}

const TOO_LARGE = `are more than ${limits.received}, so that only its text is kept, and its Message-ID`;
const FURTHER = "what was attached is kept inside of the mail, and is no part of the note";

const dayWords: Readonly<Record<NonNullable<ReadNotePart["dayFrom"]>, string>> = {
  given: "as it was typed",
  register: "as the register has it",
  note: "as the note says",
  subject: "as its subject says",
  mailed: "when it was mailed",
  "file-name": "as its file is called",
};

function listOfHead(mail: GivenMail | undefined, spec: Spec): readonly Finding[] {
  const author = findAuthor(mail, spec);
  const name = mail?.author ?? "";
  const who = author
    ? `${author.name}, who mailed it`
    : `nobody yet: ${name === "" ? "the head names nobody" : `it was mailed by ${name}, and the register has no one person of that name`}`;
  const where =
    mail?.archivedAt === undefined
      ? "none: the head does not say where the archive of the list keeps it"
      : `${mail.archivedAt}, by its head`;
  return [toNote("Note taken by", who), toNote("Address", where)];
}

const toOffer = (id: string): Finding => ({
  level: "warning",
  construct: "Perhaps corrected",
  message: `where this is a corrected note of \`${id}\`, go back and write \`${id.slice("meetings/".length)}\` into “Corrects the note of”: it is kept as a further original then, and what rests on the older one is led over`,
});

const toOther = ({ headers, answers }: ReadNotePart): Finding =>
  toNote(
    "Not taken in",
    `“${headers?.subject ?? "a mail without a subject"}” of ${headers?.author?.name ?? "somebody"}${answers === null ? "" : ", which answers a mail of this mailbox"}: give it by itself once the note is in the register`,
  );
