/**
 * Where the mails of a mailbox begin and end (RFC 4155): each behind a line `From ` that says when it came. Lines of a
 * mail that begin so are escaped by a `>`, as archives of lists write them; it is part of the file, and of no mail.
 */
import { findLine, skipEmptyLines, startsWith, toBytes } from "#texts/mail/byte-lines.ts";

export interface MailStretch {
  readonly from: number;
  readonly to: number;
}

const FROM = toBytes("From ");
const POSTMARK =
  /^From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2}|\d{1,2} +(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)) +[\d:+ -]*\d{4}/;
const FIELD = /^[!-9;-~]+[ \t]*:/;
const SHORTEST_POSTMARK = 25;
const LONGEST_POSTMARK = 300;

export const isMailbox = (bytes: Uint8Array): boolean => isPostmark(bytes, skipEmptyLines(bytes, 0));

function isPostmark(bytes: Uint8Array, at: number): boolean {
  if (!startsWith(bytes, at, FROM)) return false;
  const { to, next } = findLine(bytes, at);
  if (to - at < SHORTEST_POSTMARK) return false;
  return POSTMARK.test(toText(bytes, at, to)) && FIELD.test(toText(bytes, next, findLine(bytes, next).to));
}

const toText = (bytes: Uint8Array, from: number, to: number): string =>
  new TextDecoder().decode(bytes.subarray(from, Math.min(to, from + LONGEST_POSTMARK)));

/** Without the empty line behind each. */
export function splitMailbox(bytes: Uint8Array): readonly MailStretch[] {
  const starts: { readonly postmark: number; readonly from: number }[] = [];
  let isFirst = true;
  for (let at = skipEmptyLines(bytes, 0); at < bytes.length;) {
    const line = findLine(bytes, at);
    if (isFirst && isPostmark(bytes, at)) starts.push({ postmark: at, from: line.next });
    isFirst = line.to === line.from;
    at = line.next;
  }
  return starts.map(({ from }, index) => ({
    from,
    to: withoutLastLine(bytes, from, starts[index + 1]?.postmark ?? bytes.length),
  }));
}

/** A mail ends with a line break, and a mailbox puts an empty line behind it. */
function withoutLastLine(bytes: Uint8Array, from: number, to: number): number {
  const [last, before, third] = [bytes[to - 1], bytes[to - 2], bytes[to - 3]];
  if (last !== 0x0a) return to;
  if (before === 0x0a) return Math.max(to - 1, from);
  return before === 0x0d && third === 0x0a ? Math.max(to - 2, from) : to;
}

/** The bytes as they were before the mailbox escaped lines of them. */
export function withoutEscapes(bytes: Uint8Array): Uint8Array {
  let plain: Uint8Array | undefined;
  let from = 0;
  let length = 0;
  for (let at = 0; at < bytes.length; at = findLine(bytes, at).next) {
    if (!isEscape(bytes, at)) continue;
    plain ??= new Uint8Array(bytes.length - 1);
    plain.set(bytes.subarray(from, at), length);
    length += at - from;
    from = at + 1;
  }
  if (!plain) return bytes;
  plain.set(bytes.subarray(from), length);
  return plain.subarray(0, length + bytes.length - from);
}

function isEscape(bytes: Uint8Array, at: number): boolean {
  let end = at;
  while (bytes[end] === 0x3e) end += 1;
  return end > at && startsWith(bytes, end, FROM);
}
