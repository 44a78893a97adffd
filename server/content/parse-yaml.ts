/** YAML as data, with the line of every value. Core schema only: no tags of its own, no merges, no second document. */
import { isAlias, isMap, isPair, isScalar, isSeq, type Document, type Node } from "yaml";
import { limits } from "#domain/limits.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { parseYamlDocument } from "#texts/yaml/parse-document.ts";
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
  const inFile = <At extends Position>(at: At): At => ({ ...at, line: at.line + firstLine - 1 });
  const parsed = parseYamlDocument(text);
  if (!parsed.ok) return fail(parsed.failure.map((fault) => inFile(fault)));
  const { document, toPosition } = parsed.value;
  const locate = (offset: number): Position => inFile(toPosition(offset));
  try {
    const data: unknown = document.toJS({ maxAliasCount: limits.list });
    return ok({
      data,
      locate: (pointer) => locate(findOffset(document, pointer)),
      findSpelling: (pointer) => findSpelling(document, pointer),
    });
  } catch (error) {
    // toJS throws for aliases that name no anchor and for alias bombs, and for nothing else.
    const why = error instanceof ReferenceError ? lowerFirst(error.message) : "its aliases cannot be followed";
    return fail([{ ...locate(0), message: `uses aliases (*name) that are refused: ${why}` }]);
  }
}

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
  let at: Found | undefined = document.contents
    ? { node: document.contents, offset: startOf(document.contents) }
    : undefined;
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
