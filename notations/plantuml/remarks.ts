/** What of a PlantUML text is not about states and transitions: comments, notes, looks, the preprocessor, escapes. */
import { reportTextOfNote } from "#notations/sketch/diagram-reading.ts";
import { reportLoss, reportNote, type Sketch } from "#notations/sketch/sketch.ts";

/** The lines of a text, and the one to read. */
export interface Lines {
  readonly list: readonly string[];
  at: number;
  /** Ends that were looked for in vain: looking for each anew would read the text once for each. */
  readonly unclosed: Set<string>;
}

export const decodePlantUml = (text: string): string =>
  text
    .replaceAll(
      /<U\+([0-9A-F]{1,6})>|&#(\d{1,7});|\\n|<br\s{0,9}\/?>/gi,
      (whole, hex: string | undefined, decimal: string | undefined) => {
        const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        if (hex === undefined && decimal === undefined) return " ";
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      },
    )
    .trim();

/** Block comments may stand anywhere in a line. The lines keep their numbers. */
export function leaveOutComments(sketch: Sketch, text: string): string {
  const parts: string[] = [];
  let at = 0;
  let line = 1;
  for (let start = text.indexOf("/'"); start !== -1; start = text.indexOf("/'", at)) {
    const end = text.indexOf("'/", start + 2);
    if (end === -1) break;
    const before = text.slice(at, start);
    const comment = text.slice(start, end + 2);
    line += countLines(before);
    reportNote(sketch, "comment", { line, message: "left out", text: comment });
    line += countLines(comment);
    parts.push(before, " ", "\n".repeat(countLines(comment)));
    at = end + 2;
  }
  return [...parts, text.slice(at)].join("");
}

const countLines = (text: string): number => text.split("\n").length - 1;

interface Block {
  readonly construct: string;
  readonly start: RegExp;
  readonly end: RegExp;
  readonly isLost: boolean;
}

/** What is written over several lines, and how it ends. */
const blocks: readonly Block[] = [
  {
    construct: "note",
    start:
      /^note\s+(?:(?:left|right|top|bottom)(?:\s+of\s+[^\s:]+)?|(?:(?:left|right|top|bottom)\s+)?on\s+link)\s*(?:#\S+\s*)?\{?$/i,
    end: /^\s*(?:end\s?note|\})\s*$/i,
    isLost: true,
  },
  { construct: "note", start: /^note\s+as\s+\S+\s*(?:#\S+\s*)?$/i, end: /^\s*end\s?note\s*$/i, isLost: true },
  { construct: "legend", start: /^legend\b(?!\s*:)/i, end: /^\s*end\s?legend\s*$/i, isLost: true },
  { construct: "skinparam", start: /^skinparam\b.*\{$/i, end: /^\s*\}\s*$/, isLost: false },
  { construct: "style", start: /^<style>/i, end: /^\s*<\/style>\s*$/i, isLost: false },
  { construct: "sprite", start: /^sprite\b.*\{$/i, end: /^\s*\}\s*$/, isLost: false },
  { construct: "json", start: /^(?:json|yaml|map|object)\b.*\{$/i, end: /^\s*\}\s*$/, isLost: true },
  { construct: "title", start: /^title\s*$/i, end: /^\s*end\s?title\s*$/i, isLost: false },
  {
    construct: "header",
    start: /^(?:(?:left|right|center)\s+)?(?:header|footer)\s*$/i,
    end: /^\s*end\s?(?:header|footer)\s*$/i,
    isLost: false,
  },
  // Which of its lines are read is for the preprocessor to know.
  { construct: "!if", start: /^!if(?:def|ndef)?\b/i, end: /^\s*!endif\b/i, isLost: true },
  { construct: "!while", start: /^!while\b/i, end: /^\s*!endwhile\b/i, isLost: true },
  { construct: "!foreach", start: /^!foreach\b/i, end: /^\s*!endfor\b/i, isLost: true },
  { construct: "!definelong", start: /^!definelong\b/i, end: /^\s*!enddefinelong\b/i, isLost: true },
  {
    construct: "!procedure",
    start: /^!(?:(?:unquoted|final)\s+)*(?:procedure|function|macro)\b(?!.*!return)/i,
    end: /^\s*!end\s?(?:procedure|function|macro)\b/i,
    isLost: true,
  },
];

const LOOKS =
  /^(skinparam|hide|show|scale|skin|mainframe|remove|url|sprite)\b(?!\s*:)|^(caption|(?:(?:left|right|center)\s+)?(?:header|footer)|left to right direction|top to bottom direction|allow_?mixing)\b/i;
const NOTE =
  /^note\s+(?:(?:left|right|top|bottom)(?:\s+of\s+([^\s:]+))?\s*(?:#\S+\s*)?:|(?:(?:left|right|top|bottom)\s+)?on\s+link\s*(?:#\S+\s*)?:|"([^"]*)"\s*as\s)/i;

/** Whether the line here, or the block that begins with it, was one of these; the place is then its last line. */
export function takePlantUmlRemark(sketch: Sketch, lines: Lines, written: string): boolean {
  const line = lines.at + 1;
  if (/^@startuml\b/i.test(written)) {
    const name = written.slice("@startuml".length).trim();
    if (name !== "") sketch.slug = name.replace(/^"(.*)"$/, "$1");
    return true;
  }
  if (written.startsWith("'")) {
    if (!/^' machines\/[a-z0-9.-]+, version \d+$/.test(written))
      reportNote(sketch, "comment", { line, message: "left out", text: written });
    return true;
  }
  if (takeBlock(sketch, lines, written)) return true;
  if (written.startsWith("!")) {
    reportLoss(sketch, written.split(/\s/, 1)[0] ?? "!", {
      line,
      message: "is for the preprocessor, which is not run here; left out",
      text: written,
    });
    return true;
  }
  const title = /^title(?:\s*:\s*|\s+)(.+)$/i.exec(written)?.[1];
  if (title !== undefined) {
    sketch.title = decodePlantUml(title);
    return true;
  }
  const note = NOTE.exec(written);
  if (note) {
    reportTextOfNote(sketch, line, note[1], decodePlantUml(note[2] ?? written.slice(note[0].length)));
    return true;
  }
  if (!LOOKS.test(written)) return false;
  if (!/^hide empty description$/i.test(written))
    reportNote(sketch, written.split(/\s/, 1)[0]?.toLowerCase() ?? "look", {
      line,
      message: "says how the diagram looks; left out",
      text: written,
    });
  return true;
}

function takeBlock(sketch: Sketch, lines: Lines, written: string): boolean {
  const block = blocks.find(({ start }) => start.test(written));
  if (!block || lines.unclosed.has(block.end.source)) return false;
  const line = lines.at + 1;
  const isBraced = written.endsWith("{");
  let end = lines.at + 1;
  // In braces there may be more of them, and in conditions more conditions.
  for (let depth = 1; end < lines.list.length; end += 1) {
    const inside = (lines.list[end] ?? "").trim();
    if (block.end.test(inside)) depth -= 1;
    else if (isBraced && /^[\]}],?$/.test(inside)) depth -= 1;
    else if (isBraced ? /[[{]$/.test(inside) : inside.startsWith("!") && block.start.test(inside)) depth += 1;
    if (depth === 0) break;
  }
  if (end >= lines.list.length) {
    lines.unclosed.add(block.end.source);
    return false;
  }
  const text = lines.list
    .slice(lines.at + 1, end)
    .map((one) => one.trim())
    .join(" ");
  lines.at = end;
  if (block.construct === "title") sketch.title = decodePlantUml(text);
  else if (block.construct === "note")
    reportTextOfNote(sketch, line, /\sof\s+([^\s:#]+)/i.exec(written)?.[1], decodePlantUml(text));
  else if (block.isLost)
    reportLoss(sketch, block.construct, {
      line,
      message: written.startsWith("!")
        ? "is for the preprocessor, which is not run here; left out to its end"
        : "has no place in a machine; left out",
      text: `${written} ${text}`,
    });
  else reportNote(sketch, block.construct, { line, message: "left out", text: `${written} ${text}` });
  return true;
}
