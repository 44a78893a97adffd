/**
 * The blocks of a note: what stands together without a border that a line makes by how it begins, be that the sign of a
 * list, a heading, a footnote, a label or a change of quoting. What ends a sentence inside of a block is sentences.ts.
 */
import { findLabel, findLabelSense } from "#domain/note/labels.ts";
import type { Line } from "#domain/note/lines.ts";
import { isDrawn, type Bullet, type Convention } from "#domain/note/structure.ts";

interface Place {
  readonly from: number;
  readonly to: number;
  readonly quoted: number;
}

export type Block = Place &
  (
    | { readonly type: "text"; readonly paragraph: number; readonly bullet?: Bullet }
    | { readonly type: "drawn" | "rule" | "footnote" }
    | { readonly type: "heading"; readonly title: string }
    | { readonly type: "correction"; readonly old: string; readonly put: string }
  );

const RULE = /^(?:-{2,}|={3,}|\*{3,}|_{3,})$/;
const UNDERLINE = /^(?:={3,}|-{3,})$/;
const MARKED = /^#{1,6}\s+(?=\S)/;
const BOLD = /^\*\*(?!\s)((?:(?!\*\*).){1,240})(?<!\s)\*\*:?$/u;
const MARK = /\s\[\d{1,3}\]$/u;
const NAMED = /^\p{L}[^.!?:]{0,79}:$/u;
const TOPIC = /^(?:sub-?)?topic\s*[:：]\s*(?=\S)/iu;
const ITEM = /^([-+*•]|\d{1,2}[.)])\s+(?=\S)/u;
const FOOTNOTE = /^\[(\d{1,3})\]:?(?:\s|$)/;
const CORRECTION = /^s([/|])([^/|]{1,200})\1([^/|]{0,200})(?:\1[gG]?)?$/;
const SPOKEN = /^<?[\p{L}][\p{L}\p{N}_'-]{0,30}>?[:：]?\s/u;
const LONGEST_HEADING = 160;
/** A list item that ends so early was not wrapped. */
const SHORT_LINE = 55;

export function toBlocks(lines: readonly Line[], convention: Convention): readonly Block[] {
  const blocks: Block[] = [];
  const levels: Level[] = [];
  const footnoteMarks = new Set<string>();
  let open: OpenBlock | undefined;
  let paragraph = 0;
  let item = 0;
  const close = (): void => {
    if (open) blocks.push(open.block);
    open = undefined;
  };
  for (const [number, line] of lines.entries()) {
    const { from, to, quoted, text } = line;
    const place = { from, to, quoted };
    const before = lines[number - 1];
    const next = lines[number + 1];
    for (const [, mark = ""] of text.matchAll(/\[(\d{1,3})\]/g)) if (!FOOTNOTE.test(text)) footnoteMarks.add(mark);
    const single = findSingle(line, before, next, { convention, footnoteMarks });
    if (text === "" || single) {
      close();
      paragraph += 1;
      if (single) blocks.push({ ...place, ...single });
      if (text !== "") levels.length = 0;
      continue;
    }
    const sign = ITEM.exec(text)?.[1];
    const isItem = sign !== undefined && isItemHere(sign, line, open);
    const isNew = !open || open.block.quoted !== quoted || isItem || beginsAnew(line, open, convention);
    if (!isNew && open) {
      open = { ...open, block: { ...open.block, to }, last: line };
      continue;
    }
    const wasOpen = open;
    close();
    if (wasOpen && (wasOpen.block.quoted !== quoted || (wasOpen.isItem && !isItem))) paragraph += 1;
    if (isItem) item += 1;
    const isBelowItem =
      !isItem && before?.text === "" && levels.length > 0 && line.indent > (levels.at(-1)?.indent ?? 0);
    if (!isItem && !isBelowItem) levels.length = 0;
    const bullet = isItem
      ? { level: findLevel(levels, line.indent, sign), sign, item }
      : isBelowItem
        ? { level: levels.length - 1, sign: levels.at(-1)?.sign ?? "", item }
        : undefined;
    open = { block: { type: "text", ...place, paragraph, ...(bullet && { bullet }) }, first: line, last: line, isItem };
  }
  close();
  return blocks;
}

interface OpenBlock {
  readonly block: Extract<Block, { type: "text" }>;
  readonly first: Line;
  readonly last: Line;
  readonly isItem: boolean;
}

interface Level {
  readonly indent: number;
  readonly sign: string;
}

type Single =
  | { readonly type: "drawn" | "rule" | "footnote" }
  | { readonly type: "heading"; readonly title: string }
  | { readonly type: "correction"; readonly old: string; readonly put: string };

interface Known {
  readonly convention: Convention;
  readonly footnoteMarks: ReadonlySet<string>;
}

/** What has a line to itself. */
function findSingle(
  { text, isDrawn: isSeparator }: Line,
  before: Line | undefined,
  next: Line | undefined,
  { convention, footnoteMarks }: Known,
): Single | undefined {
  if (isSeparator) return { type: "drawn" };
  if (text === "") return undefined;
  if (RULE.test(text)) return { type: "rule" };
  const footnote = FOOTNOTE.exec(text)?.[1];
  if (footnote !== undefined && (footnoteMarks.has(footnote) || /\bhttps?:/.test(text))) return { type: "footnote" };
  const bold = BOLD.exec(text)?.[1];
  if (bold !== undefined) return { type: "heading", title: bold.replace(/:$/u, "").replace(MARK, "") };
  if (text.length > LONGEST_HEADING) return undefined;
  if (convention === "w3c") {
    const [, , old, put] = CORRECTION.exec(text) ?? [];
    if (old !== undefined && put !== undefined) return { type: "correction", old, put };
    if (TOPIC.test(text)) return { type: "heading", title: text.replace(TOPIC, "") };
  }
  const title = findTitle(text, before, next, convention);
  return title === undefined ? undefined : { type: "heading", title };
}

function findTitle(
  text: string,
  before: Line | undefined,
  next: Line | undefined,
  convention: Convention,
): string | undefined {
  if (MARKED.test(text)) return text.replace(MARKED, "").replace(/#+$/, "").trim();
  const isAlone = (before?.text ?? "") === "";
  if (isDrawn(convention) || !isAlone) return undefined;
  if (next && UNDERLINE.test(next.text) && !ITEM.test(text)) return text;
  return NAMED.test(text) ? text.slice(0, -1) : undefined;
}

/** A dash at the start of a line goes on with the sentence, where that sentence has not ended and nothing is indented. */
function isItemHere(sign: string, line: Line, open: OpenBlock | undefined): boolean {
  if (!open || open.isItem || open.block.quoted !== line.quoted || !/[-+]/.test(sign)) return true;
  return line.indent > open.first.indent || /[:.;?!)]$/.test(open.last.text);
}

function beginsAnew(line: Line, open: OpenBlock, convention: Convention): boolean {
  const label = findLabel(line.text);
  if (label && findLabelSense(label.label) !== undefined) return true;
  if (convention === "w3c") return !/^(?:\.{3}|…)/u.test(line.text) && (SPOKEN.test(line.text) || line.indent === 0);
  const isOutside = open.isItem && line.indent <= open.first.indent;
  return isOutside && open.last.text.length < SHORT_LINE && /^\p{Lu}/u.test(line.text);
}

/** How deep an item is: by its blanks, and where these are the same by its sign. */
function findLevel(levels: Level[], indent: number, sign: string): number {
  const kind = /\d/.test(sign) ? "1" : sign;
  while (levels.length > 0 && (levels.at(-1)?.indent ?? 0) > indent) levels.pop();
  const known = levels.findIndex((level) => level.indent === indent && level.sign === kind);
  if (known >= 0) levels.length = known + 1;
  else levels.push({ indent, sign: kind });
  return levels.length - 1;
}
