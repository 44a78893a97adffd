/**
 * Graphviz DOT as statements: the whole grammar, without a layout engine. What nodes and edges mean for a machine
 * is dot.ts.
 */
import { openCursor, type Cursor } from "#imports/cursor.ts";
import { toHtmlWords } from "#imports/html-words.ts";

export type DotAttributes = ReadonlyMap<string, string>;

/** A node or a subgraph, where an edge begins or ends. */
export interface DotEnd {
  readonly nodes: readonly string[];
}

export type DotStatement = { readonly line: number } & (
  | { readonly type: "node"; readonly id: string; readonly attributes: DotAttributes }
  | { readonly type: "edge"; readonly ends: readonly DotEnd[]; readonly attributes: DotAttributes }
  | { readonly type: "defaults"; readonly of: "graph" | "node" | "edge"; readonly attributes: DotAttributes }
  | { readonly type: "open"; readonly id: string | undefined }
  | { readonly type: "close" }
  /** The rest of the text is not read. */
  | { readonly type: "too deep" }
  | { readonly type: "markup"; readonly text: string }
  | { readonly type: "port"; readonly text: string }
  | { readonly type: "fault"; readonly text: string }
);

export interface DotGraph {
  readonly id: string | undefined;
  readonly isDirected: boolean;
  readonly isStrict: boolean;
  readonly statements: readonly DotStatement[];
  readonly comments: readonly { readonly line: number; readonly text: string }[];
}

/** Every node is one of each subgraph around it. */
const DEPTH = 64;

const BLANK = /\s+/y;
const LINE_COMMENT = /\/\/[^\n]*|#[^\n]*/y;
const BLOCK_COMMENT = /\/\*/y;
const HEAD = /(strict\s+)?(di)?graph(?![\w.])/iy;
const WORD = /[A-Za-z_\u0080-\uFFFF][\w\u0080-\uFFFF]*|-?(?:\.\d+|\d+(?:\.\d*)?)/y;
const QUOTE = /"([^"\\]*(?:\\[^][^"\\]*)*)"/y;
const JOINED = /\+/y;
const PUNCTUATION = (sign: string) => new RegExp(sign, "y");
const OPEN = PUNCTUATION("\\{");
const CLOSE = PUNCTUATION("\\}");
const OPEN_LIST = PUNCTUATION("\\[");
const CLOSE_LIST = PUNCTUATION("\\]");
const EQUALS = PUNCTUATION("=");
const SEPARATOR = /[;,]/y;
const COLON = PUNCTUATION(":");
const EDGE = /->|--/y;
const KEYWORD = /(graph|node|edge)(?=\s*\[)/iy;
const SUBGRAPH = /subgraph(?![\w.])/iy;

export function parseDot(text: string): DotGraph | undefined {
  const cursor = openCursor(text);
  const comments: { line: number; text: string }[] = [];
  const statements: DotStatement[] = [];
  const skip = () => skipBlank(cursor, comments);

  skip();
  const head = cursor.take(HEAD);
  if (!head) return undefined;
  skip();
  const id = takeId();
  skip();
  if (!cursor.take(OPEN)) return undefined;
  /** The nodes named in each subgraph that is open, for edges that lead to one. */
  const open: Set<string>[] = [new Set()];
  /** A subgraph that is one end of an edge is read before the edge is known. */
  let last: DotEnd | undefined;
  const note = (node: string) => void open.at(-1)?.add(node);

  while (open.length > 0 && !cursor.isAtEnd()) {
    skip();
    if (cursor.isAtEnd()) break;
    const line = cursor.line();
    if (cursor.take(SEPARATOR)) last = undefined;
    else if (cursor.take(CLOSE)) {
      const nodes = open.pop() ?? new Set<string>();
      if (open.length > 0) statements.push({ type: "close", line });
      for (const node of nodes) note(node);
      last = { nodes: [...nodes] };
    } else if (last && cursor.take(EDGE)) takeEdge(last, line);
    else if (!takeOpen(line)) takeStatement(line);
  }
  if (open.length > 0)
    statements.push({ type: "fault", line: cursor.line(), text: "the text ends before its braces do" });
  skip();
  if (!cursor.isAtEnd()) statements.push({ type: "fault", line: cursor.line(), text: cursor.takeLine() });
  return { id, isDirected: head[2] !== undefined, isStrict: head[1] !== undefined, statements, comments };

  function takeOpen(line: number): boolean {
    const keyword = cursor.take(SUBGRAPH);
    if (keyword) skip();
    const named = keyword ? takeId() : undefined;
    skip();
    if (!cursor.take(OPEN)) {
      if (keyword) statements.push({ type: "fault", line, text: `subgraph ${named ?? ""}` });
      return keyword !== undefined;
    }
    if (open.length > DEPTH) {
      statements.push({ type: "too deep", line });
      cursor.takeUntil("\0");
      return true;
    }
    statements.push({ type: "open", line, id: named });
    open.push(new Set());
    last = undefined;
    return true;
  }

  function takeStatement(line: number): void {
    last = undefined;
    const keyword = cursor.take(KEYWORD)?.[1]?.toLowerCase();
    if (keyword === "graph" || keyword === "node" || keyword === "edge") {
      statements.push({ type: "defaults", line, of: keyword, attributes: takeLists() });
      return;
    }
    const name = takeId();
    if (name === undefined) {
      statements.push({ type: "fault", line, text: cursor.takeLine() });
      return;
    }
    skip();
    if (cursor.take(EQUALS)) {
      skip();
      statements.push({
        type: "defaults",
        line,
        of: "graph",
        attributes: new Map([[name, takeId() ?? ""]]),
      });
      return;
    }
    takePort(line);
    note(name);
    skip();
    if (cursor.take(EDGE)) return takeEdge({ nodes: [name] }, line);
    statements.push({ type: "node", line, id: name, attributes: takeLists() });
  }

  /** A word, a number, a quoted text (several are joined by `+`), or the words of HTML. */
  function takeId(): string | undefined {
    const word = cursor.take(WORD)?.[0];
    if (word !== undefined) return word;
    const line = cursor.line();
    const html = cursor.takeBalanced("<", ">");
    if (html !== undefined) {
      statements.push({ type: "markup", line, text: html });
      return toHtmlWords(html);
    }
    let text = takeQuoted(cursor);
    if (text === undefined) return undefined;
    for (skip(); cursor.take(JOINED); skip()) {
      skip();
      text += takeQuoted(cursor) ?? "";
    }
    return text;
  }

  function takePort(line: number): void {
    for (skip(); cursor.take(COLON); skip()) {
      skip();
      statements.push({ type: "port", line, text: takeId() ?? "" });
    }
  }

  /** The arrow is taken already. */
  function takeEdge(first: DotEnd, line: number): void {
    last = undefined;
    const ends = [first];
    do {
      skip();
      if (cursor.take(SUBGRAPH)) takeSubgraphName();
      const group = takeGroup();
      const name = group ? undefined : takeId();
      if (!group && name === undefined) {
        statements.push({ type: "fault", line, text: cursor.takeLine() });
        return;
      }
      if (name !== undefined) note(name);
      ends.push(group ?? { nodes: name === undefined ? [] : [name] });
      takePort(line);
      skip();
    } while (cursor.take(EDGE));
    statements.push({ type: "edge", line, ends, attributes: takeLists() });
  }

  /** At the end of an arrow it is a list of nodes like one without a name. */
  function takeSubgraphName(): void {
    skip();
    takeId();
    skip();
  }

  /** `{ a b }` at the end of an arrow: a list of nodes, which is all that is written there. */
  function takeGroup(): DotEnd | undefined {
    if (!cursor.take(OPEN)) return undefined;
    const nodes = new Set<string>();
    for (;;) {
      skip();
      if (cursor.take(SEPARATOR)) continue;
      const name = takeId();
      if (name === undefined) break;
      nodes.add(name);
      note(name);
      skip();
      const line = cursor.line();
      const attributes = takeLists();
      statements.push({ type: "node", line, id: name, attributes });
    }
    const line = cursor.line();
    if (!cursor.take(CLOSE)) statements.push({ type: "fault", line, text: cursor.takeLine() });
    return { nodes: [...nodes] };
  }

  function takeLists(): DotAttributes {
    const attributes = new Map<string, string>();
    for (skip(); cursor.take(OPEN_LIST); skip()) {
      for (;;) {
        skip();
        if (cursor.take(SEPARATOR)) continue;
        if (cursor.take(CLOSE_LIST)) break;
        const line = cursor.line();
        const name = takeId();
        if (name === undefined) {
          statements.push({ type: "fault", line, text: cursor.takeLine() });
          break;
        }
        skip();
        if (cursor.take(EQUALS)) {
          skip();
          attributes.set(name, takeId() ?? "");
        } else attributes.set(name, "true");
      }
    }
    return attributes;
  }
}

function skipBlank(cursor: Cursor, comments: { line: number; text: string }[]): void {
  for (;;) {
    if (cursor.take(BLANK)) continue;
    const line = cursor.line();
    const comment = cursor.take(LINE_COMMENT)?.[0];
    if (comment !== undefined) comments.push({ line, text: comment });
    else if (cursor.take(BLOCK_COMMENT)) comments.push({ line, text: cursor.takeUntil("*/") });
    else return;
  }
}

/** Only a quote is escaped in DOT; a line break behind a backslash joins two lines. */
const takeQuoted = (cursor: Cursor): string | undefined =>
  cursor.take(QUOTE)?.[1]?.replaceAll("\\\n", "").replaceAll('\\"', '"');
