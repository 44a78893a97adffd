/**
 * YAML read back: core schema only, no merges, no second meaning for a key. Bounded before it is composed, and with no
 * more to say about it than a person can mend at a time.
 */
import { isMap, isScalar, LineCounter, parseDocument, visit, type Document } from "yaml";
import { limits } from "#domain/limits.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { listYamlLosses } from "#texts/yaml/losses.ts";
import { findYamlExcess } from "#texts/yaml/size.ts";

export interface YamlFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface YamlText {
  readonly document: Document.Parsed;
  readonly toPosition: (offset: number) => { readonly line: number; readonly column: number };
}

export function parseYamlDocument(text: string): Result<YamlText, readonly YamlFault[]> {
  const lines = new LineCounter();
  const toPosition = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const excess = findYamlExcess(text);
  if (excess) {
    const before = text.slice(0, excess.offset).split("\n");
    return fail([{ line: before.length, column: (before.at(-1) ?? "").length + 1, message: excess.message }]);
  }
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: "core",
    strict: true,
    // The library compares each key with all before it; listEqualKeys does not.
    uniqueKeys: false,
    merge: false,
  });
  const faults = [...document.errors, ...document.warnings].slice(0, MOST_LOOKED_AT).map((error) => ({
    ...toPosition(error.pos[0]),
    message:
      error.code === "MULTIPLE_DOCS"
        ? "starts a second YAML document; there is one, so remove the line of dashes"
        : `is not YAML that can be read here: ${lowerFirst(error.message)}`,
  }));
  if (document.directives.yaml.explicit === true)
    faults.push({ ...toPosition(0), message: "starts with a %YAML directive; leave it out, YAML 1.2 is meant" });
  for (const { offset, message } of listYamlLosses(document, text).slice(0, MOST_LOOKED_AT))
    faults.push({ ...toPosition(offset), message });
  for (const { key, offset } of listEqualKeys(document))
    faults.push({
      ...toPosition(offset),
      message: `has the key \`${key.slice(0, limits.shownName)}\` twice in one map`,
    });
  if (faults.length === 0) return ok({ document, toPosition });
  return fail(boundFaults(faults.sort((a, b) => a.line - b.line || a.column - b.column)));
}

/** Before what one slip says several times is taken out. */
const MOST_LOOKED_AT = 200;

/** One slip often breaks several rules of the grammar at the same place. */
function boundFaults(faults: readonly YamlFault[]): readonly YamlFault[] {
  const once = [...new Map(faults.map((fault) => [`${fault.line} ${fault.message}`, fault])).values()];
  const last = once[limits.yamlIssues];
  if (!last) return once;
  return [
    ...once.slice(0, limits.yamlIssues),
    { ...last, message: `goes on with more that cannot be read; these are the first ${limits.yamlIssues} problems` },
  ];
}

function listEqualKeys(document: Document.Parsed) {
  const equal: { readonly key: string; readonly offset: number }[] = [];
  visit(document, {
    Map: (_, node) => {
      if (!isMap(node)) return undefined;
      const seen = new Set<unknown>();
      for (const { key } of node.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) equal.push({ key: String(key.value), offset: key.range?.[0] ?? 0 });
        seen.add(key.value);
      }
      return equal.length > MOST_LOOKED_AT ? visit.BREAK : undefined;
    },
  });
  return equal;
}

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
