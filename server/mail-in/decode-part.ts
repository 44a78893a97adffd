/** The bytes of a part of a mail as they were before it was sent, and their text in its character set, strictly. */
import PostalMime from "postal-mime";
import { limits } from "#domain/limits.ts";
import { warning, type MailFinding } from "#texts/mail/mail-finding.ts";
import type { MailPart } from "#texts/mail/read-parts.ts";
import { withLatinSigns } from "#texts/mail/windows-1252.ts";
import { toBytes } from "#texts/mail/byte-lines.ts";

/** Bytes of a part that are decoded: no note is as long, however many bytes each of its own is written as. */
const mostBytes: Readonly<Record<string, number>> = {
  base64: 1.5 * limits.note,
  "quoted-printable": 3.2 * limits.note,
};
const MOST_PLAIN = 1.1 * limits.note;

export interface DecodedText {
  readonly text: string;
  readonly findings: readonly MailFinding[];
}

export async function decodeText(mail: Uint8Array, part: MailPart): Promise<DecodedText> {
  const whole = part.to - part.from;
  const most = mostBytes[part.encoding] ?? MOST_PLAIN;
  const isCut = whole > most;
  const decoded = await decodeTransfer(mail.subarray(part.from, part.from + Math.min(whole, most)), part);
  const { text, finding } = toText(decoded.bytes, part.charset, isCut);
  const tooLong = `has a text that was sent in ${whole} bytes, of which the first ${most} are read: no note is as long`;
  return {
    text: text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n"),
    findings: [...decoded.findings, ...(isCut ? [tooLong] : []), ...(finding ?? [])].map(warning),
  };
}

const plainly: ReadonlySet<string> = new Set(["7bit", "8bit", "binary"]);
const packed: ReadonlySet<string> = new Set(["base64", "quoted-printable"]);

async function decodeTransfer(body: Uint8Array, { encoding }: MailPart) {
  if (!packed.has(encoding))
    return {
      bytes: body,
      findings: plainly.has(encoding)
        ? []
        : [`is encoded as \`${encoding.slice(0, 40)}\`, which no mail is by now; it is shown as it came`],
    };
  const head = toBytes(`Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`);
  const single = new Uint8Array(head.length + body.length);
  single.set(head);
  single.set(body, head.length);
  const { attachments } = await PostalMime.parse(single.buffer);
  const content = attachments[0]?.content ?? new ArrayBuffer(0);
  return { bytes: typeof content === "string" ? toBytes(content) : new Uint8Array(content), findings: [] };
}

/** What says nothing of the characters beyond ASCII. */
const sayNothing: ReadonlySet<string> = new Set(["us-ascii", "ascii", "ansi_x3.4-1968", "unknown-8bit"]);

interface Decoded {
  readonly text: string;
  readonly finding?: readonly [string];
}

function toText(bytes: Uint8Array, charset: string | undefined, isCut: boolean): Decoded {
  const isSaid = charset !== undefined && !sayNothing.has(charset);
  if (!isSaid) {
    const text = decode(bytes, "utf-8", isCut);
    if (text !== undefined) return { text };
    const finding =
      "does not say in which character set it is, and it is not UTF-8; it is read as windows-1252, so look at every letter that is no ASCII";
    return { text: decodeLatin(bytes), finding: [finding] };
  }
  const shown = charset.slice(0, 40);
  if (!isKnown(charset)) {
    const text = decode(bytes, "utf-8", isCut);
    const as = text === undefined ? "windows-1252" : "utf-8";
    const finding = `says that it is in the character set \`${shown}\`, which is not known here; it is read as ${as}, so look at every letter that is no ASCII`;
    return { text: text ?? decodeLatin(bytes), finding: [finding] };
  }
  const text = decode(bytes, charset, isCut);
  if (text !== undefined) return { text };
  const lost = new TextDecoder(charset).decode(bytes);
  const count = countLost(lost);
  const finding = `says that it is in \`${shown}\`, and ${count === 1 ? "one character" : `${count} characters`} of it ${count === 1 ? "is" : "are"} none there; a � stands for each, so compare it with what was mailed`;
  return { text: lost, finding: [finding] };
}

function countLost(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\uFFFD"); at >= 0; at = text.indexOf("\uFFFD", at + 1)) count += 1;
  return count;
}

/** Undefined where the bytes are none of that character set. What was cut may end inside of a character. */
function decode(bytes: Uint8Array, charset: string, isCut: boolean): string | undefined {
  try {
    const decoder = new TextDecoder(charset, { fatal: true, ignoreBOM: true });
    const text = decoder.decode(bytes, { stream: isCut });
    return decoder.encoding === "windows-1252" ? withLatinSigns(text) : text;
  } catch {
    return undefined;
  }
}

const decodeLatin = (bytes: Uint8Array): string => withLatinSigns(new TextDecoder("windows-1252").decode(bytes));

function isKnown(charset: string): boolean {
  try {
    new TextDecoder(charset);
    return true;
  } catch {
    return false;
  }
}
