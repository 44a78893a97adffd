/** JSON with the line that each value stands in. Its depth is measured before anything walks it. */
import { fail, ok, type Result } from "#domain/result.ts";
import { scanJson } from "#texts/json/scan-json.ts";

export interface JsonLines {
  readonly value: unknown;
  /** Of the value at these keys, or of the nearest one around it. */
  readonly lineOf: (keys: readonly (string | number)[]) => number;
  /** Members that are not in the value, though they stand in the text. */
  readonly lost: readonly JsonFault[];
}

export interface JsonFault {
  readonly line: number;
  readonly message: string;
}

interface Branch {
  readonly line: number;
  readonly children: Map<string, Branch>;
}

/** A list or an object that is not over yet: where its members go, and which one comes now. */
interface Open {
  readonly branch: Branch;
  readonly isList: boolean;
  index: number;
  key: string;
}

export function parseJsonLines(text: string, depth: number): Result<JsonLines, JsonFault> {
  const root: Branch = { line: 1, children: new Map() };
  const open: Open[] = [];
  const lost: JsonFault[] = [];
  const lineAt = toLineCounter(text);
  let isTooDeep = false;
  const end = scanJson(text, (piece, at, after) => {
    const around = open.at(-1);
    if (piece === "end") open.pop();
    else if (piece === "name") {
      if (around) around.key = JSON.parse(text.slice(at, after)) as string; // a string of JSON
    } else if (piece !== "scalar" && open.length >= depth) isTooDeep = true;
    else {
      const branch = around ? addBranch(around, lineAt(at), lost) : root;
      if (piece !== "scalar") open.push({ branch, isList: piece === "list", index: 0, key: "" });
    }
    return !isTooDeep;
  });
  const line = lineAt(end);
  if (isTooDeep) return fail({ line, message: `values lie more than ${depth} deep; at most ${depth} are read` });
  try {
    const value: unknown = JSON.parse(text);
    return ok({ value, lineOf: (keys) => findLine(root, keys), lost });
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    return fail({ line, message: `is no JSON: ${message}` });
  }
}

/** Asked from the front of the text to its back. */
function toLineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf("\n");
  return (offset) => {
    for (; next !== -1 && next < offset; next = text.indexOf("\n", next + 1)) line += 1;
    return line;
  };
}

function addBranch(around: Open, line: number, lost: JsonFault[]): Branch {
  const branch: Branch = { line, children: new Map() };
  const { isList, key } = around;
  const { children } = around.branch;
  if (isList) children.set(String(around.index++), branch);
  else if (key !== "") {
    const earlier = children.get(key);
    if (key === "__proto__")
      lost.push({ line, message: "`__proto__` is no name that can be read; it is left out, with what it holds" });
    else if (earlier)
      lost.push({
        line: earlier.line,
        message: `\`${key}\` stands in one object again in line ${line}; only that one is read`,
      });
    children.set(key, branch);
  }
  return branch;
}

function findLine(root: Branch, keys: readonly (string | number)[]): number {
  let at = root;
  for (const key of keys) {
    const next = at.children.get(String(key));
    if (!next) break;
    at = next;
  }
  return at.line;
}
