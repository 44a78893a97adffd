/** What of a Mermaid text is not about states and transitions: comments, notes, looks, escapes. */
import type { Cursor } from "#notations/sketch/cursor.ts";
import type { ClassUse } from "#notations/sketch/diagram-names.ts";
import { reportTextOfNote } from "#notations/sketch/diagram-reading.ts";
import { reportLoss, reportNote, type Sketch } from "#notations/sketch/sketch.ts";

// Private characters in place of `#` and `;`, because a `;` that belongs to no code ends a statement.
const CODE = /#(\w{1,12});/g;
const ENCODED = /\uE000(\w{1,12})\uE001/g;
const named: Readonly<Record<string, string>> = {
  quot: '"',
  amp: "&",
  lt: "<",
  gt: ">",
  apos: "'",
  nbsp: " ",
  colon: ":",
};

export const encodeMermaidCodes = (text: string): string => text.replaceAll(CODE, "\uE000$1\uE001");

export function decodeMermaidText(text: string): string {
  const decoded = text.replaceAll(/<br\s{0,9}\/?>|\\n/gi, " ").replaceAll(ENCODED, (_, code: string) => {
    const point = /^\d{1,7}$/.test(code) ? Number(code) : -1;
    return point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : (named[code] ?? `#${code};`);
  });
  return decoded.trim();
}

const COMMENT = /%%[^\n]*|#(?!\uE000)[^\n]*/y;

export function takeMermaidComment(sketch: Sketch, cursor: Cursor): boolean {
  const line = cursor.line();
  const text = cursor.take(COMMENT)?.[0];
  if (text === undefined) return false;
  if (!isOwnComment(text)) reportNote(sketch, "comment", { line, message: "left out", text: decodeMermaidText(text) });
  return true;
}

// What our own writer says of where a text comes from.
const isOwnComment = (text: string): boolean => /^%% machines\/[a-z0-9.-]+, version \d+$/.test(text.trim());

const ACCESSIBLE = /acc(Title|Descr)[ \t]*(?::([^\n]*)|\s*(?=\{))/iy;
const CLASS = /class[ \t]+(\w+(?:,[ \t]*\w+)*)[ \t]+([^\n]*)/iy;
const LOOKS =
  /(?:(classDef|style)[ \t]+[\w,]+[ \t]|(direction)[ \t]+(?:TB|BT|LR|RL)|(click)[ \t]+[^\s:-]|(scale)[ \t]+\d+[ \t]+width\b)[^\n]*|hide empty description\b/iy;
const NOTE =
  /note[ \t]+(?:(?:left|right)[ \t]+of[ \t]+([^\s:]+)|"([^"\n]*)"[ \t]*(?:as[ \t]+\S+)?|(?!-)[^\n:]*)[ \t]*/iy;
const NOTE_TEXT = /:([^\n]*)/y;
const END_NOTE = /^\s*end note\b/i;

interface Around {
  readonly classes: ClassUse[];
  /** Whether a composite state is open, in which Mermaid knows fewer words. */
  readonly isInside: boolean;
  readonly name: (state: string, line: number) => void;
}

/** Whether one of these stood here. */
export function takeMermaidRemark(sketch: Sketch, cursor: Cursor, { classes, isInside, name }: Around): boolean {
  const line = cursor.line();
  if (takeMermaidComment(sketch, cursor)) return true;
  const accessible = cursor.take(ACCESSIBLE);
  if (accessible) {
    takeAccessible(sketch, cursor, accessible, line, isInside);
    return true;
  }
  const used = cursor.take(CLASS);
  if (used) {
    const [text, states = "", written = ""] = used;
    const look = written.replace(/[;\s]+$/, "");
    for (const state of states.split(/,\s*/)) {
      classes.push({ state, name: look, line });
      if (isInside) reportIgnored(sketch, state, line);
    }
    if (written.trimEnd().endsWith(";"))
      reportNote(sketch, "class", {
        line,
        message: "Mermaid takes the `;` for a part of the name; it is none here",
        text,
      });
    if (!isMeaning(look)) reportNote(sketch, "class", { line, message: looks, text: text.trim() });
    return true;
  }
  const look = cursor.take(LOOKS);
  if (look) {
    const [text, ...words] = look;
    const construct = words.find((word) => word !== undefined) ?? "hide";
    reportNote(sketch, construct, { line, message: looks, text: decodeMermaidText(text) });
    return true;
  }
  const note = cursor.take(NOTE);
  if (!note) return false;
  const [written, state, floating] = note;
  if (state !== undefined) name(state, line);
  const words = floating ?? cursor.take(NOTE_TEXT)?.[1] ?? cursor.takeBlock(END_NOTE) ?? cursor.takeLine();
  const isKnown = state !== undefined || floating !== undefined;
  reportTextOfNote(sketch, line, state, decodeMermaidText(isKnown ? words : `${written} ${words}`));
  return true;
}

/** The state has the class here, but not in the picture. */
export const reportIgnored = (sketch: Sketch, state: string, line: number): void =>
  reportNote(sketch, "class", { line, message: `Mermaid passes over a class that is given here; \`${state}\` has it` });

/** `accTitle: text`, `accDescr: text` or `accDescr { text over several lines }`. */
function takeAccessible(
  sketch: Sketch,
  cursor: Cursor,
  [, word = "", said]: RegExpExecArray,
  line: number,
  isInside: boolean,
): void {
  const isTitle = word.toLowerCase() === "title";
  const construct = isTitle ? "accTitle" : "accDescr";
  const block = said === undefined ? cursor.takeBalanced("{", "}") : undefined;
  const text = decodeMermaidText(said ?? block?.slice(1, -1) ?? cursor.takeUntil("\0"));
  if (isInside || (said === undefined && (isTitle || block === undefined)))
    reportLoss(sketch, construct, {
      line,
      message: isInside
        ? "Mermaid takes this for the name of a state inside of a composite one; left out"
        : "Mermaid knows no such block here; left out",
      text,
    });
  else if (isTitle) sketch.title = text;
  else
    reportNote(sketch, construct, {
      line,
      message: "describes the diagram; write the summary from it where it says more than the diagram",
      text,
    });
}

const looks = "says how the diagram looks; left out";

const isMeaning = (name: string): boolean => name === "final" || name === "error" || name === "blackout";
