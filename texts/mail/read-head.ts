/** The head of a mail, or of a part of one: its fields in order, unfolded, each as it was written. */
import { findLine, skipEmptyLines } from "#texts/mail/byte-lines.ts";

export interface HeadField {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
}

export interface Head {
  readonly fields: readonly HeadField[];
  /** Where what it is the head of begins. */
  readonly end: number;
  /** Whether there was more of it than is read. */
  readonly isCut: boolean;
}

/** No mail has a head as long; what is longer is let by. */
const MOST_BYTES = 200_000;

const FIELD = /^([!-9;-~]+)[ \t]*:(.*)$/s;

/** Up to the empty line behind it, or to where `isEnd` says that a line belongs to something else. */
export function readHead(bytes: Uint8Array, from: number, isEnd: (at: number) => boolean = () => false): Head {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const folded: string[][] = [];
  let at = from;
  let isCut = false;
  while (at < bytes.length && !isEnd(at)) {
    const line = findLine(bytes, at);
    at = line.next;
    if (line.to === line.from) break;
    isCut = line.to - from > MOST_BYTES;
    if (isCut) continue;
    const text = decoder.decode(bytes.subarray(line.from, line.to));
    const last = folded.at(-1);
    if (last && /^[ \t]/.test(text)) last.push(text);
    else folded.push([text]);
  }
  const fields = folded.flatMap((lines) => {
    const [, name, value] = FIELD.exec(lines.join("")) ?? [];
    return name === undefined || value === undefined
      ? []
      : [{ name: name.toLowerCase(), value: value.replace(/[\r\n]+/g, " ").trim() }];
  });
  return { fields, end: at, isCut };
}

/** The first one counts, as programs that deliver mail have it. */
export const findField = ({ fields }: Pick<Head, "fields">, wanted: string): string | undefined =>
  fields.find(({ name }) => name === wanted)?.value;

/** Fields that mails have, and notes do not: two of them make a head. */
const ofMails: ReadonlySet<string> = new Set(
  "from date subject to cc message-id in-reply-to references received return-path mime-version list-id".split(" "),
);

const FIRST_BYTES = 20_000;
/** Some programs escape a line of the head as if it were one of the text. */
const OF_HEAD = /^(?:[!-9;-~]+[ \t]*:|[ \t]|>?From )/;

/** Whether bytes begin with the head of a mail and nothing else, perhaps behind empty lines, as in a mail that was pasted. */
export function isMail(bytes: Uint8Array): boolean {
  const from = skipEmptyLines(bytes, 0);
  const first = bytes.subarray(from, from + FIRST_BYTES);
  const { fields, end } = readHead(first, 0);
  const lines = new TextDecoder().decode(first.subarray(0, end)).split("\n");
  // The last one may be cut.
  const isOfFields = lines.slice(0, -1).every((line) => line.trim() === "" || OF_HEAD.test(line));
  return isOfFields && new Set(fields.map(({ name }) => name).filter((name) => ofMails.has(name))).size >= 2;
}
