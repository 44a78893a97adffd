/** YAML as data, with the line of every value. Core schema only: no tags of its own, no merges, no second document. */
import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from "yaml";
import { limits } from "#domain/limits.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Position } from "#server/content/problem.ts";

export interface Yaml {
  readonly data: unknown;
  /** Where the value at a JSON Pointer stands; where there is none, the nearest one around it. */
  readonly locate: (pointer: string) => Position;
  /** How a plain number, boolean or null is spelled in the file: `6.10` is read as the number 6.1. */
  readonly findSpelling: (pointer: string) => string | undefined;
}

export interface YamlError extends Position {
  readonly message: string;
}

/** `firstLine` is the line of the file that the text starts on, from 1. */
export function parseYaml(text: string, firstLine = 1): Result<Yaml, readonly YamlError[]> {
  const lines = new LineCounter();
  const toPosition = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: "core",
    strict: true,
    uniqueKeys: true,
    merge: false,
  });
  const errors = [...document.errors, ...document.warnings].map((error) => ({
    ...toPosition(error.pos[0]),
    message:
      error.code === "MULTIPLE_DOCS"
        ? "starts a second YAML document; a file holds one, so remove the line of dashes"
        : `is not YAML that can be read here: ${lowerFirst(error.message)}`,
  }));
  if (document.directives?.yaml.explicit)
    errors.push({ ...toPosition(0), message: "starts with a %YAML directive; leave it out, YAML 1.2 is meant" });
  for (const { offset, value, comment } of findLostWords(document, text))
    errors.push({
      ...toPosition(offset),
      message: `reads \`${value}\` here, because YAML takes \`#${comment}\` for a comment; put quotes round the whole text, or write the comment on a line of its own`,
    });
  for (const offset of findHalfCharacters(document))
    errors.push({
      ...toPosition(offset),
      message: "holds half of a character (a lone surrogate), which UTF-8 cannot write; remove it",
    });
  // One slip often breaks several rules of the grammar at the same place.
  const isFirst = (error: YamlError, at: number) =>
    errors.findIndex(({ line, message }) => line === error.line && message === error.message) === at;
  if (errors.length > 0) return fail(errors.filter(isFirst));
  try {
    const data: unknown = document.toJS({ maxAliasCount: limits.list });
    return ok({
      data,
      locate: (pointer) => toPosition(findOffset(document, pointer)),
      findSpelling: (pointer) => findSpelling(document, pointer),
    });
  } catch (error) {
    // toJS throws for aliases that name no anchor and for alias bombs, and for nothing else.
    const why = error instanceof ReferenceError ? lowerFirst(error.message) : "its aliases cannot be followed";
    return fail([{ ...toPosition(0), message: `uses aliases (*name) that are refused: ${why}` }]);
  }
}

interface LostWords {
  readonly offset: number;
  readonly value: string;
  readonly comment: string;
}

// `title: Fix for bug #12 in KHO` is legal, and says "Fix for bug". Words of several lines after it are errors of YAML.
function findLostWords(document: Document.Parsed, text: string): LostWords[] {
  const found: LostWords[] = [];
  visit(document, {
    Scalar: (_, { type, value, comment, range }) => {
      const isText = type === "PLAIN" && (typeof value === "string" || value === null);
      if (!isText || typeof comment !== "string" || !range) return;
      const [offset, end] = range;
      // A comment on a line of its own belongs to the value before it, too, and takes nothing away.
      if (/^[ \t]*#/.test(text.slice(end, end + 80)))
        found.push({ offset, value: shorten(value ?? "nothing"), comment: shorten(comment) });
    },
  });
  return found;
}

// An escape can name what no text can hold: "\ud800".
function findHalfCharacters(document: Document.Parsed): number[] {
  const found: number[] = [];
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === "string" && /\p{Cs}/u.test(node.value)) found.push(startOf(node));
    },
  });
  return found;
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

const toSteps = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

interface Found {
  readonly node: Node;
  /** Of the key where there is one, for that is where a person looks. */
  readonly offset: number;
}

function findOffset(document: Document.Parsed, pointer: string): number {
  let at: Found | undefined = document.contents ? { node: document.contents, offset: startOf(document.contents) } : undefined;
  let offset = at?.offset ?? 0;
  for (const step of toSteps(pointer)) {
    at = at && findChild(document, at.node, step);
    if (!at) break;
    offset = at.offset;
  }
  return offset;
}

function findSpelling(document: Document.Parsed, pointer: string): string | undefined {
  let node: Node | undefined = document.contents ?? undefined;
  for (const step of toSteps(pointer)) node = node && findChild(document, node, step)?.node;
  if (!isScalar(node) || node.type !== "PLAIN" || typeof node.value === "string") return undefined;
  return node.source;
}

function findChild(document: Document.Parsed, parent: Node, step: string): Found | undefined {
  const node = isAlias(parent) ? parent.resolve(document) : parent;
  if (isMap(node)) {
    const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === step);
    const value = pair?.value as Node | null | undefined; // parsed documents hold nodes only
    if (!pair) return undefined;
    const key = pair.key as Node; // as above
    return { node: value ?? key, offset: startOf(key) };
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined; // as above
    return item && { node: item, offset: startOf(item) };
  }
  return undefined;
}

const startOf = (node: Node): number => node.range?.[0] ?? 0;
