/** What of a Mermaid text is not about states and transitions: comments, notes, looks, titles, escapes. */
import type { Cursor } from "#imports/cursor.ts";
import type { ClassUse } from "#imports/diagram-names.ts";
import { lose, mention, refuse, type Sketch } from "#imports/sketch.ts";

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

const BLANK = /\s+/y;
const FRONT_MATTER = /---[ \t\r]*(?=\n)/y;
const END_OF_FRONT_MATTER = /^\s*---\s*$/;
const HEAD = /stateDiagram(?:-v2)?(?=\s|$)/iy;
const COMMENT = /%%(?!\{)[^\n]*|#(?!\uE000)[^\n]*/y;
const DIRECTIVE = /%%\{[^\n]*/y;

/** Everything before the first statement. */
export function takeMermaidHead(sketch: Sketch, cursor: Cursor): void {
  cursor.take(BLANK);
  const line = cursor.line();
  if (cursor.take(FRONT_MATTER)) {
    const matter = cursor.takeBlock(END_OF_FRONT_MATTER) ?? "";
    const title = matter.split("\n").find((one) => one.startsWith("title:"));
    if (title !== undefined)
      sketch.title = title
        .slice("title:".length)
        .trim()
        .replace(/^(["'])(.*)\1$/, "$2");
    const rest = matter.split("\n").filter((one) => one.trim() !== "" && !one.startsWith("title:"));
    if (rest.length > 0)
      mention(sketch, "front matter", { line, message: "says how the diagram looks; left out", text: rest.join(" ") });
  }
  for (;;) {
    if (cursor.take(BLANK) || takeComment(sketch, cursor)) continue;
    if (cursor.take(HEAD)) return;
    refuse(sketch, "head", {
      line: cursor.line(),
      message: "a state diagram begins with `stateDiagram-v2`",
      text: cursor.takeLine(),
    });
    return;
  }
}

function takeComment(sketch: Sketch, cursor: Cursor): boolean {
  const line = cursor.line();
  const directive = cursor.take(DIRECTIVE)?.[0];
  const text = directive ?? cursor.take(COMMENT)?.[0];
  if (text === undefined) return false;
  const construct = directive === undefined ? "comment" : "directive";
  if (!isOwnComment(text)) mention(sketch, construct, { line, message: "left out", text: decodeMermaidText(text) });
  return true;
}

// What our own writer says of where a text comes from.
const isOwnComment = (text: string): boolean => /^%% machines\/[a-z0-9.-]+, version \d+$/.test(text.trim());

const ACCESSIBLE_TITLE = /accTitle[ \t]*:([^\n]*)/iy;
const ACCESSIBLE_TEXT = /accDescr[ \t]*:([^\n]*)/iy;
const ACCESSIBLE_BLOCK = /accDescr[ \t]*\{([^}]{0,4000})\}/iy;
const CLASS = /class[ \t]+([^\n;]*)/iy;
const LOOKS = /(classDef|style|click|direction|scale)(?=[ \t])[^\n]*|hide empty description/iy;
const NOTE = /note[ \t]+(?:(?:left|right)[ \t]+of[ \t]+([^\s:]+)|"([^"\n]*)"[ \t]*(?:as[ \t]+\S+)?)[ \t]*/iy;
const NOTE_TEXT = /:([^\n]*)/y;
const END_NOTE = /^\s*end note\b/i;

/** Whether one of these stood here. */
export function takeMermaidRemark(
  sketch: Sketch,
  cursor: Cursor,
  { classes, name }: { readonly classes: ClassUse[]; readonly name: (state: string, line: number) => void },
): boolean {
  const line = cursor.line();
  if (takeComment(sketch, cursor)) return true;
  const title = cursor.take(ACCESSIBLE_TITLE)?.[1];
  if (title !== undefined) {
    sketch.title = decodeMermaidText(title);
    return true;
  }
  const text = cursor.take(ACCESSIBLE_TEXT)?.[1] ?? cursor.take(ACCESSIBLE_BLOCK)?.[1];
  if (text !== undefined) {
    mention(sketch, "accDescr", {
      line,
      message: "describes the diagram; write the summary from it where it says more than the diagram",
      text: decodeMermaidText(text),
    });
    return true;
  }
  const used = cursor.take(CLASS);
  if (used) {
    const words = (used[1] ?? "").split(/[\s,]+/).filter((word) => word !== "");
    const look = words.pop() ?? "";
    for (const state of words) classes.push({ state, name: look });
    if (!isMeaning(look)) mention(sketch, "class", { line, message: looks, text: used[0].trim() });
    return true;
  }
  const look = cursor.take(LOOKS);
  if (look) {
    mention(sketch, look[1] ?? "hide", { line, message: looks, text: decodeMermaidText(look[0]) });
    return true;
  }
  const note = cursor.take(NOTE);
  if (!note) return false;
  const [, state, floating] = note;
  if (state !== undefined) name(state, line);
  const words = floating ?? cursor.take(NOTE_TEXT)?.[1] ?? cursor.takeBlock(END_NOTE) ?? cursor.takeLine();
  lose(sketch, "note", {
    line,
    message: `${state === undefined ? "a note" : `a note at \`${state}\``} has no place of its own; put what it says where it belongs`,
    text: decodeMermaidText(words),
  });
  return true;
}

const looks = "says how the diagram looks; left out";

const isMeaning = (name: string): boolean => name === "final" || name === "error" || name === "blackout";
