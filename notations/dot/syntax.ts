/**
 * Graphviz DOT as statements: the whole grammar, without a layout engine. What nodes and edges mean for a machine
 * is dot.ts.
 */
import { openCursor, type Cursor } from "#notations/sketch/cursor.ts";
import { toHtmlWords } from "#notations/dot/html-words.ts";

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

interface Subgraph {
  readonly id: string | undefined;
  readonly nodes: Set<string>;
}

/** Every node is one of each subgraph around it. */
const DEPTH = 64;

const BLANK = /\s+/y;
const LINE_COMMENT = /\/\/[^\n]*|#[^\n]*/y;
const BLOCK_COMMENT = /\/\*/y;
const HEAD = /(strict\s+)?(di)?graph(?![\w\u0080-\uFFFF])/iy;
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
const KEYWORD = /(graph|node|edge)(?![\w\u0080-\uFFFF])/iy;
const SUBGRAPH = /subgraph(?![\w\u0080-\uFFFF])/iy;

export function parseDot(text: string): DotGraph | undefined {
  const cursor = openCursor(text);
  const comments: { line: number; text: string }[] = [];
  const statements: DotStatement[] = [];
  const skip = () => skipBlank(cursor, comments);

  skip();
  const head = cursor.take(HEAD);
  if (!head) return undefined;
  const isDirected = head[2] !== undefined;
  skip();
  const id = takeId();
  skip();
  if (!cursor.take(OPEN)) return undefined;
  /** Each subgraph that is open, with the nodes named in it, for edges that lead to one. */
  const open: Subgraph[] = [{ id: undefined, nodes: new Set() }];
  const named = new Map<string, ReadonlySet<string>>();
  /** A subgraph that is one end of an edge is read before the edge is known. */
  let last: DotEnd | undefined;
  const note = (node: string) => void open.at(-1)?.nodes.add(node);
  const fault = (line: number, text: string) => void statements.push({ type: "fault", line, text });

  while (open.length > 0 && !cursor.isAtEnd()) takeNext();
  if (open.length > 0) fault(cursor.line(), "the text ends before its braces do");
  skip();
  if (!cursor.isAtEnd()) fault(cursor.line(), cursor.takeLine());
  return { id, isDirected, isStrict: head[1] !== undefined, statements, comments };

  function takeNext(): void {
    skip();
    if (cursor.isAtEnd()) return;
    const line = cursor.line();
    if (cursor.take(SEPARATOR)) last = undefined;
    else if (cursor.take(CLOSE)) close(line);
    else if (last && takeSign(line)) takeEdge(last, line);
    else if (!takeOpen(line)) takeStatement(line);
  }

  function close(line: number): void {
    const { id: name, nodes } = open.pop() ?? { id: undefined, nodes: new Set<string>() };
    if (open.length > 0) statements.push({ type: "close", line });
    for (const node of nodes) note(node);
    // Of one name there is one subgraph, wherever it goes on.
    const whole = new Set([...(name === undefined ? [] : (named.get(name) ?? [])), ...nodes]);
    if (name !== undefined) named.set(name, whole);
    last = { nodes: [...whole] };
  }

  /** A subgraph that begins here, or the name of one that was there before. */
  function takeOpen(line: number): boolean {
    const keyword = cursor.take(SUBGRAPH);
    if (keyword) skip();
    const name = keyword ? takeId() : undefined;
    skip();
    if (!cursor.take(OPEN)) {
      if (name !== undefined) last = { nodes: [...(named.get(name) ?? [])] };
      else if (keyword) fault(line, "subgraph");
      return keyword !== undefined;
    }
    if (open.length > DEPTH) {
      statements.push({ type: "too deep", line });
      cursor.takeUntil("\0");
      return true;
    }
    statements.push({ type: "open", line, id: name });
    open.push({ id: name, nodes: new Set() });
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
    if (name === undefined) return fault(line, cursor.takeLine());
    skip();
    if (cursor.take(EQUALS)) {
      skip();
      statements.push({ type: "defaults", line, of: "graph", attributes: new Map([[name, takeId() ?? ""]]) });
      return;
    }
    takePort(line);
    note(name);
    skip();
    if (takeSign(line)) return takeEdge({ nodes: [name] }, line);
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

  /** In a graph with directions it is `->`, in another one `--`. */
  function takeSign(line: number): boolean {
    const sign = cursor.take(EDGE)?.[0];
    const known = isDirected ? "->" : "--";
    if (sign !== undefined && sign !== known) fault(line, `${sign} where Graphviz takes ${known} alone`);
    return sign !== undefined;
  }

  /** The arrow is taken already. */
  function takeEdge(first: DotEnd, line: number): void {
    last = undefined;
    const ends = [first];
    do {
      skip();
      const group = takeGroup();
      const name = group ? undefined : takeId();
      if (!group && name === undefined) return fault(line, cursor.takeLine());
      if (name !== undefined) note(name);
      ends.push(group ?? { nodes: name === undefined ? [] : [name] });
      takePort(line);
      skip();
    } while (takeSign(cursor.line()));
    statements.push({ type: "edge", line, ends, attributes: takeLists() });
  }

  /** A subgraph at the end of an arrow, with all that is in it. */
  function takeGroup(): DotEnd | undefined {
    const level = open.length;
    if (!takeOpen(cursor.line())) return undefined;
    while (open.length > level && !cursor.isAtEnd()) takeNext();
    const group = last ?? { nodes: [] };
    last = undefined;
    return group;
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
          fault(line, cursor.takeLine());
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
