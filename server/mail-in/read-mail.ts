/** Reads the bytes of one mail: what its head says, the text that may be a note, and what else came with it. */
import { createHash } from "node:crypto";
import PostalMime from "postal-mime";
import { toBytes } from "#texts/mail/byte-lines.ts";
import { chooseText, type ChosenText } from "#texts/mail/choose-text.ts";
import { htmlToText } from "#texts/mail/html-to-text.ts";
import { note, warning, type MailFinding } from "#texts/mail/mail-finding.ts";
import { readHeaders, type MailHeaders } from "#texts/mail/mail-headers.ts";
import { findField } from "#texts/mail/read-head.ts";
import { readParts, type MailPart } from "#texts/mail/read-parts.ts";
import { decodeText, type DecodedText } from "#server/mail-in/decode-part.ts";

/** What came with the note: a text that was attached, another mail, a picture. */
export interface FurtherPart {
  /** Empty where it has none. */
  readonly name: string;
  readonly mediaType: string;
  /** As it was sent. */
  readonly bytes: number;
  /** Of parts that are text, as far as they are not too many. */
  readonly text?: string;
  /** Of the text. */
  readonly sha256?: string;
}

export interface ReadMail {
  readonly headers: MailHeaders;
  /** Empty where it has none. */
  readonly text: string;
  readonly further: readonly FurtherPart[];
  readonly findings: readonly MailFinding[];
}

export async function readMail(bytes: Uint8Array): Promise<ReadMail> {
  const { root, findings } = readParts(bytes);
  const { headers, findings: ofHead } = readHeaders(root.head);
  const { text, further } = chooseText(root);
  const shown = text ? await readShown(bytes, text) : { text: "", findings: [] };
  const rest = await readFurther(bytes, further);
  return {
    headers,
    text: shown.text,
    further: rest.parts,
    findings: [...ofHead, ...findings, ...shown.findings, ...rest.findings],
  };
}

async function readShown(bytes: Uint8Array, { part, instead }: ChosenText): Promise<DecodedText> {
  const decoded = await decodeText(bytes, part);
  if (part.type !== "text/html" && decoded.text.trim() === "" && instead) return readShown(bytes, { part: instead });
  if (part.type !== "text/html") return decoded;
  const { text, isWhole } = htmlToText(decoded.text);
  const findings = [note("has no plain text; what is read are the words of its HTML, and how it looked is not kept")];
  const tooDeep = warning("has HTML that is nested deeper than any page, and the end of it is not read");
  return { text, findings: [...decoded.findings, ...findings, ...(isWhole ? [] : [tooDeep])] };
}

const MOST_FURTHER = 50;
/** Characters of further texts, all together. */
const MOST_TEXT = 500_000;

async function readFurther(bytes: Uint8Array, further: readonly MailPart[]) {
  const parts: FurtherPart[] = [];
  let left = MOST_TEXT;
  for (const part of further.slice(0, MOST_FURTHER)) {
    const own = { name: await findName(part), mediaType: part.type, bytes: part.to - part.from };
    const isRead = part.type.startsWith("text/") && own.bytes <= left;
    const text = isRead ? (await decodeText(bytes, part)).text : undefined;
    left -= text?.length ?? 0;
    parts.push(text === undefined ? own : { ...own, text, sha256: toHash(toBytes(text)) });
  }
  const more = further.length - parts.length;
  const findings = [
    ...(further.length === 0 ? [] : [note(`has ${sayParts(parts, more)} besides the note`)]),
    ...(parts.some(({ mediaType }) => mediaType === "message/rfc822") ? [note(OTHER_MAIL)] : []),
  ];
  return { parts, findings };
}

const OTHER_MAIL = "holds another mail; where that is the note, give it by itself";

function sayParts(parts: readonly FurtherPart[], more: number): string {
  const said = parts.slice(0, 5).map(({ name, mediaType }) => (name === "" ? mediaType : `${name} (${mediaType})`));
  const others = more + parts.length - said.length;
  return `${said.join(", ")}${others > 0 ? ` and ${others} more parts` : ""}`;
}

export const toHash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const MOST_LETTERS = 200;

/** What the sender called it: the parser reads every way in which names of files are written. */
async function findName({ head }: MailPart): Promise<string> {
  const [type = "", disposition = ""] = ["content-type", "content-disposition"].map((name) => findField(head, name));
  if (!/name/i.test(type + disposition)) return "";
  const fields = [
    `Content-Type: ${type.replace(/^[^;]*/, "application/octet-stream")}`,
    `Content-Disposition: ${disposition.replace(/^[^;]*/, "attachment")}`,
  ];
  const { attachments } = await PostalMime.parse(toBytes(`${fields.join("\r\n")}\r\n\r\n`).buffer);
  return (attachments[0]?.filename ?? "").replace(/[\p{Cc}\p{Cs}]+/gu, " ").slice(0, MOST_LETTERS);
}
