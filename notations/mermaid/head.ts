/** What stands before the statements of a Mermaid text, or is taken out of it before they are read. */
import type { Cursor } from "#notations/sketch/cursor.ts";
import { reportLoss, reportNote, refuse, type Sketch } from "#notations/sketch/sketch.ts";

/** Directives may stand anywhere and go over several lines. The lines that are left keep their numbers. */
export function leaveOutDirectives(sketch: Sketch, text: string): string {
  const parts: string[] = [];
  let at = 0;
  let line = 1;
  for (let start = text.indexOf("%%{"); start !== -1; start = text.indexOf("%%{", at)) {
    const close = text.indexOf("}%%", start);
    const end = close === -1 ? text.length : close + "}%%".length;
    const [before, directive] = [text.slice(at, start), text.slice(start, end)];
    line += countBreaks(before);
    if (close === -1)
      reportLoss(sketch, "directive", {
        line,
        message: "is not closed by `}%%`, so all that follows belongs to it; left out",
        text: directive,
      });
    else reportNote(sketch, "directive", { line, message: "says how the diagram looks; left out", text: directive });
    line += countBreaks(directive);
    parts.push(before, "\n".repeat(countBreaks(directive)));
    at = end;
  }
  return [...parts, text.slice(at)].join("");
}

const countBreaks = (text: string): number => text.split("\n").length - 1;

const BLANK = /\s+/y;
const FRONT_MATTER = /---[ \t\r]*(?=\n)/y;
const END_OF_FRONT_MATTER = /^\s*---\s*$/;
const HEAD = /stateDiagram(?:-v2)?(?=\s|$)/iy;

/** Everything before the first statement. */
export function takeMermaidHead(sketch: Sketch, cursor: Cursor, takeComment: () => boolean): void {
  cursor.take(BLANK);
  const line = cursor.line();
  if (cursor.take(FRONT_MATTER)) readFrontMatter(sketch, line, cursor.takeBlock(END_OF_FRONT_MATTER) ?? "");
  for (;;) {
    if (cursor.take(BLANK) || takeComment()) continue;
    const head = cursor.take(HEAD)?.[0];
    if (head === undefined)
      refuse(sketch, "head", {
        line: cursor.line(),
        message: "a state diagram begins with `stateDiagram-v2`",
        text: cursor.takeLine(),
      });
    else if (!head.startsWith("stateDiagram"))
      reportNote(sketch, "head", {
        line: cursor.line(),
        message: "Mermaid wants `stateDiagram` in these letters, small and large",
        text: head,
      });
    return;
  }
}

/** It is YAML, which may be indented as a whole. */
function readFrontMatter(sketch: Sketch, line: number, matter: string): void {
  const lines = matter.split("\n").filter((one) => one.trim() !== "");
  const indent = lines.slice(1).reduce((least, one) => Math.min(least, one.search(/\S/)), Number.MAX_SAFE_INTEGER);
  // The first line has lost its indent with the blank before it.
  const isTitle = (one: string, index: number) =>
    one.trimStart().startsWith("title:") && (index === 0 || one.search(/\S/) === indent);
  const index = lines.findIndex(isTitle);
  const written = lines[index]?.trim().slice("title:".length).trim();
  const isBlock = written === "" || /^[|>]/.test(written ?? "");
  if (written !== undefined && !isBlock)
    sketch.title = (/^(["'])(.*)\1(?:\s+#.*)?$/.exec(written)?.[2] ?? written.replace(/\s#.*$/, "")).trim();
  const rest = lines.filter((_, one) => one !== index || isBlock);
  if (rest.length > 0)
    reportNote(sketch, "front matter", { line, message: "says how the diagram looks; left out", text: rest.join(" ") });
}
