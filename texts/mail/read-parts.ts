/**
 * The tree of parts that a mail is made of, each with its head and the bytes behind it. Nothing of a part is decoded
 * here, so that a mail of any size and shape costs one walk over its lines.
 */
import { findLine, startsWith, toBytes } from "#texts/mail/byte-lines.ts";
import { readContentType, type ContentType } from "#texts/mail/content-type.ts";
import { warning, type MailFinding } from "#texts/mail/mail-finding.ts";
import { readHead, type Head } from "#texts/mail/read-head.ts";

export interface MailPart extends ContentType {
  readonly head: Head;
  /** Of its bytes, without its head. */
  readonly from: number;
  readonly to: number;
  readonly parts: readonly MailPart[];
}

export interface ReadParts {
  readonly root: MailPart;
  /** What is said of a mail that has more or deeper parts than are read. */
  readonly findings: readonly MailFinding[];
}

const MOST_PARTS = 1_000;
const MOST_DEPTH = 20;

interface Open {
  readonly part: { parts: MailPart[]; to: number };
  readonly boundary: Uint8Array;
  /** What its parts are where they do not say it. */
  readonly usual: string;
}

type Grown = MailPart & { parts: MailPart[]; to: number };

export function readParts(bytes: Uint8Array): ReadParts {
  const open: Open[] = [];
  const findings = new Set<string>();
  let leaf: Grown | undefined;
  let count = 0;

  const findOpen = (at: number): number => {
    if (bytes[at] !== 0x2d || bytes[at + 1] !== 0x2d) return -1;
    return open.findLastIndex(({ boundary }) => isBoundary(bytes, at, boundary));
  };

  function begin(from: number, usual: string): Grown {
    const head = readHead(bytes, from, (at) => findOpen(at) >= 0);
    const content = readContentType(head, usual);
    const part: Grown = { ...content, head, from: head.end, to: bytes.length, parts: [] };
    count += 1;
    open.at(-1)?.part.parts.push(part);
    leaf = undefined;
    const { boundary } = content;
    if (!content.type.startsWith("multipart/") || boundary === undefined) leaf = part;
    else if (open.length >= MOST_DEPTH) findings.add(TOO_DEEP);
    else {
      const usualInside = content.type === "multipart/digest" ? "message/rfc822" : "text/plain";
      open.push({ part, boundary: toBytes(`--${boundary}`), usual: usualInside });
    }
    return part;
  }

  const root = begin(0, "text/plain");
  // Where no part is open any more, what comes belongs to the one that is, or to nothing.
  for (let at = root.from; at < bytes.length && open.length > 0;) {
    const line = findLine(bytes, at);
    const index = findOpen(at);
    const found = open[index];
    if (!found) {
      at = line.next;
      continue;
    }
    const end = toEndBefore(bytes, at);
    if (leaf) leaf.to = Math.max(end, leaf.from);
    leaf = undefined;
    for (const { part } of open.splice(index + 1)) part.to = end;
    if (isLastBoundary(bytes, at, found.boundary)) {
      open.pop();
      found.part.to = at;
      at = line.next;
    } else if (count >= MOST_PARTS) {
      findings.add(TOO_MANY);
      break;
    } else at = begin(line.next, found.usual).from;
  }
  return { root, findings: [...findings].map(warning) };
}

const TOO_DEEP = `has parts more than ${MOST_DEPTH} deep inside each other, and what is deeper is not read: give the text of the note by itself`;
const TOO_MANY = `has more than ${MOST_PARTS} parts, and the others are not read: give the text of the note by itself`;

const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09;

function isBoundary(bytes: Uint8Array, at: number, boundary: Uint8Array): boolean {
  if (!startsWith(bytes, at, boundary)) return false;
  const { to } = findLine(bytes, at);
  let end = at + boundary.length;
  if (bytes[end] === 0x2d && bytes[end + 1] === 0x2d && end + 2 <= to) end += 2;
  while (end < to && isBlank(bytes[end])) end += 1;
  return end === to;
}

const isLastBoundary = (bytes: Uint8Array, at: number, { length }: Uint8Array): boolean =>
  bytes[at + length] === 0x2d && bytes[at + length + 1] === 0x2d;

/** The line break before a boundary belongs to it. */
function toEndBefore(bytes: Uint8Array, at: number): number {
  if (bytes[at - 1] !== 0x0a) return at;
  return bytes[at - 2] === 0x0d ? at - 2 : at - 1;
}
