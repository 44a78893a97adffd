/**
 * Reads the bytes of a file that may hold a note: a mail, a mailbox with several, or bare text. What it is is seen in
 * the bytes, not believed by its name. The bytes stay as they came; every text is read out of them.
 */
import { limits } from "#domain/limits.ts";
import { countBytes } from "#domain/meeting/passage.ts";
import { skipEmptyLines } from "#texts/mail/byte-lines.ts";
import { error, note, warning, type MailFinding } from "#texts/mail/mail-finding.ts";
import type { MailHeaders } from "#texts/mail/mail-headers.ts";
import { isMail } from "#texts/mail/read-head.ts";
import { isMailbox, splitMailbox, withoutEscapes } from "#texts/mail/split-mailbox.ts";
import { decodeStrictly } from "#server/content/read-text.ts";
import { readMail, toHash, type FurtherPart } from "#server/mail-in/read-mail.ts";

export const fileForms = ["text", "mail", "mailbox"] as const;

export interface FileNote {
  /** Where it stands in the file. */
  readonly offset: number;
  /** As they came. */
  readonly bytes: Uint8Array;
  /** Of the bytes. */
  readonly sha256: string;
  /** Of a mail. */
  readonly headers?: MailHeaders;
  readonly text: string;
  readonly further: readonly FurtherPart[];
  readonly findings: readonly MailFinding[];
}

export interface ReadFile {
  readonly form: (typeof fileForms)[number];
  readonly bytes: number;
  readonly sha256: string;
  readonly notes: readonly FileNote[];
  /** Of the file as a whole. */
  readonly findings: readonly MailFinding[];
}

export async function readFile(bytes: Uint8Array): Promise<ReadFile> {
  const whole = { bytes: bytes.length, sha256: toHash(bytes) };
  if (isMailbox(bytes)) return { ...whole, form: "mailbox", ...(await readMailbox(bytes)) };
  const own = { offset: 0, bytes, sha256: whole.sha256 };
  if (isMail(bytes)) return { ...whole, form: "mail", notes: [await readOne(own, bytes)], findings: [] };
  const fault = findBareFault(bytes);
  if (fault) return { ...whole, form: "text", notes: [], findings: [fault] };
  return { ...whole, form: "text", notes: [{ ...own, further: [], ...readBare(bytes) }], findings: [] };
}

/** Bytes of mails of one mailbox that are read to their end; of what comes after them the head. */
const MOST_READ = 8_000_000;
/** Characters of their texts. */
const MOST_TEXT = limits.note;

async function readMailbox(bytes: Uint8Array): Promise<Pick<ReadFile, "notes" | "findings">> {
  const stretches = splitMailbox(bytes);
  const notes: FileNote[] = [];
  let text = 0;
  for (const { from, to } of stretches.slice(0, limits.mailboxMails)) {
    const own = bytes.subarray(from, to);
    const isRead = notes.length === 0 || (to <= MOST_READ && text < MOST_TEXT);
    const plain = withoutEscapes(isRead ? own : own.subarray(0, HEAD));
    const read = await readOne({ offset: from, bytes: own, sha256: toHash(own) }, plain);
    text += read.text.length;
    notes.push(isRead ? read : { ...read, text: "", further: [], findings: [warning(NOT_READ)] });
  }
  const more = stretches.length - notes.length;
  const tooMany = `holds ${stretches.length} mails, of which the first ${notes.length} are read: give the mail with the note by itself`;
  return { notes, findings: more > 0 ? [warning(tooMany)] : [] };
}

/** Bytes of a mail in which its head is. */
const HEAD = 300_000;
const NOT_READ =
  "comes behind more text than is read of one mailbox, so that only its head is: give it by itself where it is a note";

async function readOne(own: Pick<FileNote, "offset" | "bytes" | "sha256">, plain: Uint8Array): Promise<FileNote> {
  const mail = await readMail(plain.subarray(skipEmptyLines(plain, 0)));
  return { ...own, ...mail, findings: [...mail.findings, ...listTextFaults(mail.text)] };
}

function listTextFaults(text: string): readonly MailFinding[] {
  const nul = text.indexOf("\0");
  const bytes = countBytes(text);
  return [
    ...(text.trim() === "" ? [error("has no text that could be a note")] : []),
    ...(nul >= 0 ? [error(`holds a NUL as character ${nul + 1} of its text, which no text has; remove it`)] : []),
    ...(bytes > limits.note ? [error(toTooLong(bytes))] : []),
  ];
}

const toTooLong = (bytes: number): string =>
  `has ${bytes} bytes of text, and a note at most ${limits.note}: give the note by itself`;

const FIRST_BYTES = 8_000;
/** Of a hundred bytes, those that no text has. */
const MOST_UNFIT = 5;

/** Why there is nothing to read in bytes that are no mail. */
function findBareFault(bytes: Uint8Array): MailFinding | undefined {
  const first = bytes.subarray(0, FIRST_BYTES);
  if (bytes.every(isBlank)) return error("is empty: give the mail with the note, or its text");
  if (findWideCharset(bytes)) return undefined;
  const unfit = first.filter((byte) => byte < 0x20 && !isBlank(byte) && byte !== 0x0c && byte !== 0x1b).length;
  return unfit * 100 > first.length * MOST_UNFIT
    ? error("is no text but the file of some program: give the mail with the note, or its text in UTF-8")
    : undefined;
}

const isBlank = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

/** Text by its first bytes, where these say that each character has two. */
function findWideCharset([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** Bare text is read strictly: of UTF-8 it has the same bytes, so that a passage is counted in those of the file. */
function readBare(bytes: Uint8Array): Pick<FileNote, "text" | "findings"> {
  const charset = findWideCharset(bytes);
  const read = bytes.subarray(0, charset === undefined ? limits.note : 2 * limits.note);
  if (read.length < bytes.length) {
    const text = new TextDecoder(charset).decode(read, { stream: true });
    return { text, findings: [error(toTooLong(bytes.length))] };
  }
  if (charset !== undefined) {
    const text = new TextDecoder(charset).decode(read);
    return { text, findings: [note(`is in ${charset}; its text is kept in UTF-8`), ...listTextFaults(text)] };
  }
  const decoded = decodeStrictly(bytes);
  if (decoded.ok) return { text: decoded.value.text, findings: listTextFaults(decoded.value.text) };
  return { text: new TextDecoder().decode(read), findings: [error(decoded.failure)] };
}
