// npm run passage -- 2025-01-27 "exact words": prints the passage as a source to paste into a record. Offsets
// count bytes, so they are computed here and never typed. --place N picks one where the words stand several times.
import { createHash } from "node:crypto";
import { access } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import { limits } from "#domain/limits.ts";
import {
  findPassageText,
  listQuotePlaces,
  toByteIndex,
  type ByteIndex,
  type Stretch,
} from "#domain/meeting/passage.ts";
import { readText } from "#server/content/read-text.ts";

const USAGE = 'usage: npm run passage -- <meeting> "exact words of the note" [--place N]';
const CONTEXT = 40;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { place: { type: "string" } } });
const [meeting, words] = positionals;
if (!meeting || !words || positionals.length > 2) stop(USAGE);
const file = join("content/meetings", `${meeting}.original.txt`);
await access(file).catch(() => stop(`no note at ${file}; its name is the slug of the meeting, such as 2025-01-27`));

const read = await readText(file, { name: "note", bytes: limits.note });
if (!read.ok) stop(`${file} ${read.failure}`);
const original = toByteIndex(read.value.text);
const places = listQuotePlaces(original, words);
const [only] = places;
if (!only) stop(`these words do not stand in ${file}. ${sayHowFar(original, words)}`);
if (places.length > 1 && values.place === undefined)
  stop(
    [
      `these words stand ${places.length} times in ${file}; quote more of the sentence, or add --place N:`,
      ...places.map((place, at) => `  ${at + 1}. at byte ${place.offset}: ${sayAround(original, place)}`),
    ].join("\n"),
  );
const chosen = values.place === undefined ? only : places[Number(values.place) - 1];
if (!chosen) stop(`--place ${values.place} must be a number from 1 to ${places.length}`);

const sha256 = createHash("sha256").update(read.value.bytes).digest("hex");
const passage = { type: "passage", meeting, offset: chosen.offset, length: chosen.length, quote: words, sha256 };
console.log(stringify([passage], { lineWidth: 100, blockQuote: "folded" }).trimEnd());
console.log(
  "  # speaker: the slug of a person, where the sentence names one\n  stance: # such as position\n  certainty: read",
);

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

/** How many of the words the note has, so that the one that differs is quickly found. */
function sayHowFar(note: ByteIndex, quote: string): string {
  const ends = [...quote.matchAll(/\S+/gu)].map((word) => word.index + word[0].length).reverse();
  const end = ends.find((candidate) => note.text.includes(quote.slice(0, candidate)));
  if (end === undefined) return "Not even the first word does; case, blanks and typing errors count.";
  const known = quote.slice(0, end);
  const after = note.text.indexOf(known) + known.length;
  return `It has "${known}" and goes on: "${note.text.slice(after, after + CONTEXT).trimStart()}"`;
}

function sayAround(note: ByteIndex, { offset, length }: Stretch): string {
  const text = findPassageText(note, { offset, length }) ?? "";
  const start = note.findIndex(offset) ?? 0;
  const before = note.text.slice(Math.max(0, start - CONTEXT), start);
  return `${before}[${text}]${note.text.slice(start + text.length, start + text.length + CONTEXT)}`.replace(
    /\s+/gu,
    " ",
  );
}
