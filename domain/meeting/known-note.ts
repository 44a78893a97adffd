/**
 * Which meeting of the register holds a mail already, or the note that a mail answers: by its Message-ID, by its bytes,
 * or by the words that it quotes. Never by its subject or its day, which several mails may share.
 */
import { countKept } from "#domain/meeting/correction.ts";
import { findNewest, listOriginals } from "#domain/meeting/originals.ts";
import type { Meeting } from "#domain/meeting/schema.ts";
import type { ReadNote } from "#domain/note/structure.ts";
import { remember } from "#domain/remember.ts";

export interface KeptMeeting {
  readonly slug: string;
  readonly body: Pick<Meeting, "day" | "form" | "original" | "received" | "note" | "corrections">;
}

export interface MailMarks {
  readonly messageId?: string | undefined;
  /** Of its bytes, and of the text that is read out of them. */
  readonly hashes: readonly string[];
}

/** The slug of the meeting that this mail is the note of. */
export function findHolder(meetings: readonly KeptMeeting[], { messageId, hashes }: MailMarks): string | undefined {
  const { byMessage, byHash } = toIndex(meetings);
  const byId = messageId === undefined ? undefined : byMessage.get(messageId);
  return byId ?? hashes.map((hash) => byHash.get(hash)).find((slug) => slug !== undefined);
}

/** The slug of the meeting whose note is among the mails that one answers; the nearest one counts. */
export function findAnswered(meetings: readonly KeptMeeting[], references: readonly string[]): string | undefined {
  const { byMessage } = toIndex(meetings);
  return references
    .toReversed()
    .map((id) => byMessage.get(id))
    .find((slug) => slug !== undefined);
}

interface Index {
  readonly byMessage: ReadonlyMap<string, string>;
  readonly byHash: ReadonlyMap<string, string>;
}

const toIndex = remember((meetings: readonly KeptMeeting[]): Index => {
  const byMessage = new Map<string, string>();
  const byHash = new Map<string, string>();
  for (const { slug, body } of meetings) {
    const { original, received, note, corrections = [] } = body;
    for (const one of [{ original, received, note }, ...corrections]) {
      const { url, messageId } = one.note ?? {};
      for (const id of [...listArchived(url), ...(messageId === undefined ? [] : [messageId])]) byMessage.set(id, slug);
      for (const kept of [one.original, one.received]) if (kept) byHash.set(kept.sha256, slug);
    }
  }
  return { byMessage, byHash };
});

/** Archives of lists keep a mail at an address that ends in its Message-ID. */
function listArchived(url: string | undefined): readonly string[] {
  if (url === undefined) return [];
  return new URL(url).pathname.split("/").flatMap((part) => {
    const id = decode(part);
    return id?.includes("@") ? [id] : [];
  });
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** What is shorter may stand in any note. */
const LEAST_LETTERS = 40;
const MOST_QUOTES = 20;
/** Letters of notes that are looked through, the newest first. */
const MOST_LOOKED_AT = 5_000_000;

/** The slug of the meeting whose note has the sentences that another quotes, word for word. */
export function findQuoted(
  meetings: readonly KeptMeeting[],
  { sentences }: Pick<ReadNote, "sentences">,
): string | undefined {
  const quotes = sentences
    .filter(({ quoted, text }) => quoted > 0 && text.length >= LEAST_LETTERS)
    .slice(0, MOST_QUOTES)
    .map(({ text }) => text);
  if (quotes.length === 0) return undefined;
  let left = MOST_LOOKED_AT;
  for (const { slug, body } of meetings.toReversed()) {
    for (const { original } of listOriginals(body).toReversed()) {
      if (left < 0) return undefined;
      left -= original.text.length;
      const { words } = toWords(original);
      if (quotes.some((quote) => words.includes(quote))) return slug;
    }
  }
  return undefined;
}

export interface Corrected {
  /** Of the meeting. */
  readonly slug: string;
  /** Of its newest note, how many sentences this one has word for word, and how many there are. */
  readonly kept: number;
  readonly all: number;
}

/**
 * The meeting whose note this may be a corrected one of: that of the same day, where it has a sentence of it, or that
 * whose note it answers, where it has most of it. Whether it is one is for a person to say.
 */
export function findCorrected(
  meetings: readonly KeptMeeting[],
  {
    text,
    day,
    answered,
  }: { readonly text: string; readonly day: string | undefined; readonly answered: string | undefined },
): Corrected | undefined {
  const isAsked = ({ slug, body }: KeptMeeting): boolean =>
    answered === undefined ? body.day === day && body.form !== "mail" : slug === answered;
  const found = meetings.filter(isAsked).flatMap(({ slug, body }): readonly Corrected[] => {
    const newest = findNewest(body);
    if (!newest) return [];
    const { kept, all } = countKept(newest.original, text);
    return kept > 0 && (answered === undefined || kept * 2 > all) ? [{ slug, kept, all }] : [];
  });
  return found.sort((one, other) => other.kept - one.kept)[0];
}

const toWords = remember(({ text }: { readonly text: string }) => ({ words: text.replace(/\s+/gu, " ") }));
