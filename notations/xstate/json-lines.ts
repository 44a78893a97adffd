/** JSON with the line that each value stands in. Its depth is measured before anything walks it. */
import { fail, ok, type Result } from "#domain/result.ts";

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

// A string may lack its end: a search for it from each quote would take the square of the text.
const TOKEN = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"?|[{}[\],:]|\n|[^\s"{}[\],:]+/g;

export function parseJsonLines(text: string, depth: number): Result<JsonLines, JsonFault> {
  const root: Branch = { line: 1, children: new Map() };
  const open: { readonly branch: Branch; readonly isList: boolean; index: number; key: string }[] = [];
  const lost: JsonFault[] = [];
  let line = 1;
  let word = "";
  let wants: Wants = "value";
  // Where the grammar is broken first: what JSON.parse says of it does not name the place in every version.
  let broken: number | undefined;
  for (const [token] of text.matchAll(TOKEN)) {
    const around = open.at(-1);
    if (token === "\n") {
      line += 1;
      continue;
    }
    const next = follow(wants, token, around?.isList, open.length);
    if (next === undefined) {
      broken = line;
      break;
    }
    wants = next;
    if (token === ":" && around && !around.isList) around.key = toKey(word);
    else if (token === "," && around) around.index += 1;
    else if (token === "}" || token === "]") open.pop();
    else {
      word = token;
      const isOpening = token === "{" || token === "[";
      if (isOpening && open.length >= depth)
        return fail({ line, message: `values lie more than ${depth} deep; at most ${depth} are read` });
      const branch: Branch = { line, children: new Map() };
      if (around?.isList) around.branch.children.set(String(around.index), branch);
      else if (around && around.key !== "") {
        const earlier = around.branch.children.get(around.key);
        if (around.key === "__proto__")
          lost.push({ line, message: "`__proto__` is no name that can be read; it is left out, with what it holds" });
        else if (earlier)
          lost.push({
            line: earlier.line,
            message: `\`${around.key}\` stands in one object again in line ${line}; only that one is read`,
          });
        around.branch.children.set(around.key, branch);
        around.key = "";
      }
      if (isOpening) open.push({ branch: around ? branch : root, isList: token === "[", index: 0, key: "" });
    }
  }
  try {
    const value: unknown = JSON.parse(text);
    return ok({ value, lineOf: (keys) => findLine(root, keys), lost });
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    return fail({ line: broken ?? line, message: `is no JSON: ${message}` });
  }
}

type Wants = "value" | "value or end" | "key" | "key or end" | "colon" | "comma" | "nothing";

const isWanted = (wants: Wants, what: "value" | "key"): boolean => wants === what || wants === `${what} or end`;

/** What may stand behind a token; undefined where the token itself may not stand here. */
function follow(wants: Wants, token: string, isList: boolean | undefined, depth: number): Wants | undefined {
  const behind = (left: number): Wants => (left > 0 ? "comma" : "nothing");
  switch (token) {
    case ":":
      return wants === "colon" ? "value" : undefined;
    case ",":
      return wants !== "comma" ? undefined : isList ? "value" : "key";
    case "{":
      return isWanted(wants, "value") ? "key or end" : undefined;
    case "[":
      return isWanted(wants, "value") ? "value or end" : undefined;
    case "}":
      return isList === false && (wants === "comma" || wants === "key or end") ? behind(depth - 1) : undefined;
    case "]":
      return isList === true && (wants === "comma" || wants === "value or end") ? behind(depth - 1) : undefined;
    default:
      if (isWanted(wants, "key")) return token.startsWith('"') ? "colon" : undefined;
      if (!isWanted(wants, "value")) return undefined;
      return /^(?:"|true$|false$|null$|-?\d)/.test(token) ? behind(depth) : undefined;
  }
}

const toKey = (word: string): string => {
  try {
    return String(JSON.parse(word));
  } catch {
    return word;
  }
};

function findLine(root: Branch, keys: readonly (string | number)[]): number {
  let at = root;
  for (const key of keys) {
    const next = at.children.get(String(key));
    if (!next) break;
    at = next;
  }
  return at.line;
}
