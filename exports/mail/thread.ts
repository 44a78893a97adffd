/** Which mails of the list a mail of the register answers, as far as the addresses of archives say it. */
import type { Meeting } from "#domain/meeting/schema.ts";

/** Archives that have the Message-ID in their addresses. */
const ARCHIVES = /^https?:\/\/(?:lore\.kernel\.org|lkml\.kernel\.org)\//u;
const MESSAGE_ID = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,200}@[A-Za-z0-9.-]{1,200}$/u;

/** The Message-ID, with its angle brackets, of the mail at an address of an archive. */
export function findMessageId(address: string): string | undefined {
  if (!ARCHIVES.test(address)) return undefined;
  const parts = new URL(address).pathname.split("/").map(decode);
  const id = parts.findLast((part) => MESSAGE_ID.test(part));
  return id === undefined ? undefined : `<${id}>`;
}

/** The mail that a note was sent in; none where nobody knows it. */
export function listReferences({ note }: Pick<Meeting, "note">): readonly string[] {
  const id = note?.url === undefined ? undefined : findMessageId(note.url);
  return id === undefined ? [] : [id];
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
