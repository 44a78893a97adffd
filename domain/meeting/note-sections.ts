/**
 * The sections of a note with their titles, as its author set them apart: by lines drawn between them, else by headings.
 * What a title is called is for people to correct; nothing but its words is taken from the note.
 */
import { limits } from "#domain/limits.ts";
import { findPassageText, toByteIndex, type ByteIndex, type Stretch } from "#domain/meeting/passage.ts";
import { listSectionBorders } from "#domain/meeting/section-borders.ts";
import { listSentences } from "#domain/meeting/sentences.ts";

export interface NoteSection extends Stretch {
  readonly title: string;
}

const MARKED = /^#{1,6}\s+(?=\S)/;
const UNDERLINE = /^(?:={3,}|-{3,})\s*$/;
const NAMED = /^\p{L}[^.!?:]{0,79}:\s*$/u;
/** What is longer is no heading. */
const LONGEST = 160;

const OPENING = "Opening";
const MOST_WORDS = 7;

/** In bytes, in order. A heading belongs to none of them; one with nothing below it is left out. */
export function listNoteSections(note: string): readonly NoteSection[] {
  const index = toByteIndex(note);
  const drawn = listSectionBorders(note);
  if (drawn.length > 1)
    return drawn.map((stretch, number) => ({
      ...stretch,
      title: number === 0 && listHeadings(note)[0]?.from !== 0 ? OPENING : toFirstWords(index, stretch),
    }));
  return listByHeadings(note, index);
}

interface Heading {
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

/** Lines of Markdown that begin with `#`, lines that are underlined, and short ones by themselves that end in a colon. */
function listHeadings(note: string): readonly Heading[] {
  const lines = note.split("\n");
  let from = 0;
  return lines.flatMap((line, number) => {
    const start = from;
    from += line.length + 1;
    const next = lines[number + 1] ?? "";
    const title = toHeading(line, (lines[number - 1] ?? "").trim() === "", next);
    if (title === "") return [];
    const isUnderlined = !MARKED.test(line) && UNDERLINE.test(next);
    return [{ title, from: start, to: start + line.length + (isUnderlined ? next.length + 1 : 0) }];
  });
}

/** Empty for any other line. */
function toHeading(line: string, isAlone: boolean, next: string): string {
  if (line.length > LONGEST || line.trim() === "" || UNDERLINE.test(line)) return "";
  if (MARKED.test(line))
    return line
      .replace(MARKED, "")
      .replace(/#*\s*$/, "")
      .trim();
  if (UNDERLINE.test(next) && /^\S/.test(line)) return line.trim();
  return isAlone && NAMED.test(line) ? line.trim().slice(0, -1) : "";
}

function listByHeadings(note: string, index: ByteIndex): readonly NoteSection[] {
  const headings = listHeadings(note);
  if (headings.length === 0) return [];
  const parts = [{ title: OPENING, from: 0, to: 0 }, ...headings];
  return parts.flatMap(({ title, to }, number) => {
    const stretch = toTrimmed(note, index, to, parts[number + 1]?.from ?? note.length);
    return stretch ? [{ title, ...stretch }] : [];
  });
}

function toTrimmed(note: string, index: ByteIndex, from: number, to: number): Stretch | undefined {
  const text = note.slice(from, to);
  const start = from + (text.length - text.trimStart().length);
  const [offset, end] = [start, start + text.trim().length].map(index.findOffset);
  return offset === undefined || end === undefined || end <= offset ? undefined : { offset, length: end - offset };
}

/** Of a section between drawn lines: a heading inside of it, or how its first sentence begins. */
function toFirstWords(index: ByteIndex, stretch: Stretch): string {
  const text = findPassageText(index, stretch) ?? "";
  const [heading] = listHeadings(text);
  if (heading?.from === 0) return heading.title;
  const [first] = listSentences(index, stretch);
  const words = (first ? (findPassageText(index, first) ?? "") : text).trim().split(/\s+/u);
  const said = words
    .slice(0, MOST_WORDS)
    .join(" ")
    .slice(0, limits.line - 2);
  return words.length > MOST_WORDS ? `${said} …` : said.replace(/[.:]$/, "");
}
