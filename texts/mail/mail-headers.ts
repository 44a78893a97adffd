/** What the head of a mail says of it, as far as it says it in a form that can be read; what cannot be is a finding. */
import { addressParser, decodeWords, type Address } from "postal-mime";
import { limits } from "#domain/limits.ts";
import { addressSchema } from "#domain/text.ts";
import { note, warning, type MailFinding } from "#texts/mail/mail-finding.ts";
import { parseMailDate, type MailDate } from "#texts/mail/mail-date.ts";
import { withLatinSigns } from "#texts/mail/windows-1252.ts";
import { findField, type Head } from "#texts/mail/read-head.ts";

export interface MailHeaders {
  /** Without its brackets. */
  readonly messageId?: string;
  readonly mailed?: MailDate;
  readonly author?: { readonly name: string; readonly address: string };
  readonly subject?: string;
  /** The mail that it answers, and those before it, oldest first. */
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  /** The address of the list, or its name where the head has no more. */
  readonly list?: string;
  /** Where the archive of the list keeps it. */
  readonly archivedAt?: string;
}

export interface ReadHeaders {
  readonly headers: MailHeaders;
  readonly findings: readonly MailFinding[];
}

const MOST_REFERENCES = 100;
const LONGEST = 2_000;

export function readHeaders(head: Head): ReadHeaders {
  const find = (name: string): string => findField(head, name) ?? "";
  const [messageId, ...others] = listMessageIds(find("message-id"));
  const date = findField(head, "date");
  const mailed = date === undefined ? undefined : parseMailDate(date);
  const findings = [
    ...(head.isCut ? [warning("has a head longer than any mail's, and the end of it is not read")] : []),
    ...(messageId === undefined ? [note("has no Message-ID, so that it is known again by its bytes alone")] : []),
    ...(others.length > 0 ? [warning("has more than one Message-ID; the first one counts")] : []),
    ...(date === undefined ? [note("has no Date, so that it does not say when it was mailed")] : []),
    ...(mailed?.ok === false ? [warning(`has a Date that ${mailed.failure}`)] : []),
    ...listDelivery(head),
  ];
  const author = findAuthor(find("from").slice(0, LONGEST));
  const subject = toLine(decodeWords(find("subject").slice(0, LONGEST)));
  const list = findList(find("list-post"), find("list-id"));
  const archivedAt = /<?(https?:\/\/[^\s<>]+)>?/.exec(find("archived-at"))?.[1];
  return {
    headers: {
      ...(messageId !== undefined && { messageId }),
      ...(mailed?.ok === true && { mailed: mailed.value }),
      ...(author && { author }),
      ...(subject !== "" && { subject }),
      inReplyTo: listMessageIds(find("in-reply-to")),
      references: listMessageIds(find("references")),
      ...(list !== undefined && { list }),
      ...(archivedAt !== undefined && addressSchema.safeParse(archivedAt).success && { archivedAt }),
    },
    findings,
  };
}

/** What the copy in somebody's mailbox says of that person, and the copy in an archive does not. */
const ofDelivery: ReadonlySet<string> = new Set(["delivered-to", "x-original-to", "envelope-to", "bcc"]);

function listDelivery({ fields }: Head): readonly MailFinding[] {
  const field = fields.find(({ name }) => ofDelivery.has(name));
  if (!field) return [];
  const message = `says in its head to whom this copy was delivered (\`${field.name}\`), and what is kept here everybody can read; the copy in the archive of the list does not say it`;
  return [warning(message)];
}

const MESSAGE_ID = /<\s*([^\s<>]+)\s*>/g;

/** Those in brackets; of a field without any, the one word that it is. */
function listMessageIds(value: string): readonly string[] {
  const bracketed = [...value.matchAll(MESSAGE_ID)].map(([, id = ""]) => id);
  const ids = bracketed.length > 0 || !/^\S+@\S+$/.test(value) ? bracketed : [value];
  return [...new Set(ids.filter((id) => id.length <= limits.messageId))].slice(-MOST_REFERENCES);
}

function findAuthor(value: string): MailHeaders["author"] {
  const [first] = addressParser(value).flatMap(listMailboxes);
  if (!first || (first.name === "" && first.address === "")) return undefined;
  return { name: toLine(first.name), address: toLine(first.address) };
}

const listMailboxes = (one: Address) => (one.group === undefined ? [one] : one.group);

function findList(post: string, id: string): string | undefined {
  const address = /<mailto:([^\s<>?]+)/i.exec(post)?.[1];
  const name = /<([^\s<>]+)>\s*$/.exec(id)?.[1];
  return address ?? name;
}

/** What no text here may hold is left out of a name. */
const toLine = (text: string): string =>
  withLatinSigns(text)
    .replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
