/**
 * What a file with notes says, for programs and people alike: each mail with its head, its sentences and what they may
 * become, held against the people and the notes that are known. The same bytes and the same register give the same.
 */
import { findAnswered, findCorrected, findHolder, findQuoted, type Corrected } from "#domain/meeting/known-note.ts";
import { toAboutWords } from "#domain/mail/about.ts";
import { findAnsweredMail, type KnownMail } from "#domain/mail/sent-mail.ts";
import type { Candidates } from "#domain/note/candidate.ts";
import { listCandidates } from "#domain/note/candidates.ts";
import { findCallDay, findMailedCallDay } from "#domain/note/days.ts";
import { readNote } from "#domain/note/read-note.ts";
import type { Convention, ReadNote } from "#domain/note/structure.ts";
import { toToldNote } from "#domain/note/told-note.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { toSha256 } from "#domain/register/record/canonical.ts";
import type { NoteReading, ReadNotePart } from "#api/note-reading-schemas.ts";
import { error, note, warning, type MailFinding } from "#texts/mail/mail-finding.ts";
import type { Held } from "#server/mail-in/held.ts";
import { readFile, type FileNote } from "#server/mail-in/read-file.ts";

export interface ReadingWish {
  /** Of the call, whatever the note says. */
  readonly day?: string | undefined;
  readonly convention?: Convention | undefined;
  /** Where nothing else says it. */
  readonly fileDay?: string | undefined;
  /** Whether the texts are given whole, also where not all of their sentences are. */
  readonly isWhole?: boolean | undefined;
}

/** Of all notes of a file, as somebody waits for it; no note is as long, and its text is given whole. */
const MOST_LETTERS = 150_000;

export async function tellFile(bytes: Uint8Array, held: Held, wish: ReadingWish): Promise<NoteReading> {
  const { notes, ...file } = await readFile(bytes);
  const places = new Map<string, number>();
  let left = MOST_LETTERS;
  return {
    ...file,
    notes: notes.map((one, place) => {
      const told = tellNote(one, readNote(one.text, wish.convention, left), { held, wish, places });
      left = Math.max(left - one.text.length, 0);
      const id = one.headers?.messageId;
      if (id !== undefined) places.set(id, place);
      return told;
    }),
  };
}

interface Place {
  readonly held: Held;
  readonly wish: ReadingWish;
  /** Of mails of the same file, by their Message-ID. */
  readonly places: ReadonlyMap<string, number>;
}

function tellNote(one: FileNote, read: ReadNote, { held, wish, places }: Place): ReadNotePart {
  const { offset, bytes, sha256, headers, text, further } = one;
  const references = [...(headers?.references ?? []), ...(headers?.inReplyTo ?? [])];
  const knownAs = findHolder(held.meetings, {
    messageId: headers?.messageId,
    hashes: text === "" ? [sha256] : [sha256, toSha256(text)],
  });
  const answersMail = findAnsweredMail(held.mails, references);
  const belongsTo = knownAs === undefined ? findMeetingOf(held, references, answersMail, read) : undefined;
  const answers = references
    .toReversed()
    .map((id) => places.get(id))
    .find((place) => place !== undefined);
  const isAnswer = references.length > 0 || belongsTo !== undefined;
  const known = held.meetings.find(({ slug }) => slug === knownAs);
  const when = findDay(one, { isAnswer, knownDay: known?.body.day }, wish);
  const corrected =
    knownAs === undefined && text !== ""
      ? findCorrected(held.meetings, { text: read.index.text, day: when.day ?? undefined, answered: belongsTo })
      : undefined;
  const { convention, unread, sections, footnotes, sentences, candidates, sums } = toToldNote(
    read,
    when.day === null ? toNone(read) : listCandidates(read, { ...held, day: when.day }),
  );
  return {
    ...{ offset, bytes: bytes.length, sha256, headers: headers ?? null, further },
    text: wish.isWhole ? text : read.index.text,
    knownAs: knownAs === undefined ? null : toRecordId("meeting", knownAs),
    belongsTo: belongsTo === undefined ? null : toRecordId("meeting", belongsTo),
    corrects: corrected === undefined ? null : toRecordId("meeting", corrected.slug),
    answersMail: answersMail ?? null,
    answers: answers ?? null,
    day: when.day,
    dayFrom: when.dayFrom,
    findings: [
      ...(knownAs === undefined ? [] : [note(`is in the register already, as the note of \`meetings/${knownAs}\``)]),
      ...(belongsTo === undefined ? [] : [note(`answers the note of \`meetings/${belongsTo}\`, and belongs to it`)]),
      ...(corrected ? [note(toCorrectedWords(corrected))] : []),
      ...listOfSent(held.mails, headers?.messageId, answersMail),
      ...one.findings,
      ...(text === "" ? [] : when.findings),
    ],
    ...{ convention, unread, sections, footnotes, sentences, candidates, sums },
  };
}

const toCorrectedWords = ({ slug, kept, all }: Corrected): string =>
  `may be a corrected note of \`meetings/${slug}\`: it has ${kept} of the ${all} sentences of its note word for word`;
/** The meeting whose note it answers or quotes, or whose minutes went to the list from here and are answered. */
function findMeetingOf(
  { meetings }: Held,
  references: readonly string[],
  answersMail: KnownMail | undefined,
  read: ReadNote,
): string | undefined {
  const answered = findAnswered(meetings, references);
  if (answered !== undefined) return answered;
  const about = meetings.find(({ slug }) => toRecordId("meeting", slug) === answersMail?.about);
  return about?.slug ?? findQuoted(meetings, read);
}

function listOfSent(
  mails: readonly KnownMail[],
  messageId: string | undefined,
  answered: KnownMail | undefined,
): readonly MailFinding[] {
  const own = mails.find((mail) => mail.messageId === messageId);
  return [
    ...(own ? [note(`is the mail about ${toAboutWords(own.about)} that was sent to the list from here`)] : []),
    ...(answered
      ? [note(`answers the mail about ${toAboutWords(answered.about)} that was sent to the list from here`)]
      : []),
  ];
}

interface When extends Pick<ReadNotePart, "day" | "dayFrom"> {
  readonly findings: readonly MailFinding[];
}

interface Standing {
  readonly isAnswer: boolean;
  /** Of the meeting that it is the note of. */
  readonly knownDay: string | undefined;
}

/** Of the call; of an answer the day on which it was mailed. */
function findDay({ headers, text }: FileNote, { isAnswer, knownDay }: Standing, wish: ReadingWish): When {
  const { day: given, fileDay } = wish;
  if (given !== undefined) return { day: given, dayFrom: "given", findings: [] };
  if (knownDay !== undefined) return { day: knownDay, dayFrom: "register", findings: [] };
  const mailed = headers?.mailed?.day;
  if (mailed !== undefined && isAnswer) return { day: mailed, dayFrom: "mailed", findings: [] };
  for (const [dayFrom, said] of [
    ["note", text],
    ["subject", headers?.subject ?? ""],
  ] as const) {
    const found = mailed === undefined ? toCallDay(findCallDay(said)) : findMailedCallDay(said, mailed);
    if (found) return { day: found.day, dayFrom, findings: found.isYearInferred ? [note(toInferred(found.day))] : [] };
  }
  if (fileDay !== undefined) return { day: fileDay, dayFrom: "file-name", findings: [] };
  if (mailed !== undefined) return { day: mailed, dayFrom: "mailed", findings: [warning(toMailed(mailed))] };
  return { day: null, dayFrom: null, findings: [error(NO_DAY)] };
}

const toCallDay = (day: string | undefined) => (day === undefined ? undefined : { day, isYearInferred: false });

const toInferred = (day: string): string =>
  `names the day of the call without its year; ${day.slice(0, 4)} is inferred from when it was mailed`;
const toMailed = (day: string): string =>
  `does not say on which day the call was; its days are counted from ${day}, when it was mailed, so say the day of the call`;
export const NO_DAY =
  "does not name one single day with its year, so that no day in it can be counted: say when the call was, such as 2025-01-27";

/** Whatever its sentences are, they cannot be read without knowing when they were said. */
function toNone({ sentences }: ReadNote): Candidates {
  const notUnderstood = sentences.map(({ number }) => number);
  const all = sentences.length;
  return {
    candidates: [],
    background: [],
    notUnderstood,
    sums: { all, candidates: 0, background: 0, notUnderstood: all },
  };
}
