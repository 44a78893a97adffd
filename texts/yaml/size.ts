/**
 * How much YAML is read: counted in the tokens of its text, before anything is made of it. What composes a document
 * calls itself for each level, and looks through all that came before for each alias and anchor.
 */
import { Lexer } from "yaml";
import { limits } from "#domain/limits.ts";

/** Where the text breaks a bound first; undefined where it breaks none. */
export function findYamlExcess(text: string) {
  const nesting = new Nesting();
  const names = { "&": 0, "*": 0, "!": 0 };
  let offset = 0;
  let tokens = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    const message =
      ++tokens > limits.yamlTokens
        ? `has more than ${limits.yamlTokens} words and signs, which is as much as is read; split it`
        : (countName(names, isScalar ? "" : token.charAt(0)) ?? nesting.take(token, offset, isScalar));
    if (message !== undefined) return { offset, message };
    isScalar = token === SCALAR;
    if (!OWN_MARK.test(token)) offset += token.length;
  }
  return undefined;
}

/** The lexer puts this before each scalar, and marks of its own before other things. */
const SCALAR = "\u001F";
const OWN_MARK = /^[\u0002\u0018\u001F]$/;
const BLANK = /^(?:[\s\u0002\u0018\u001F\uFEFF]+|#.*)$/s;

const nameWords = { "&": "anchors (&name)", "*": "aliases (*name)", "!": "tags (!name)" } as const;
type NameSign = keyof typeof nameWords;

function countName(names: Record<NameSign, number>, sign: string): string | undefined {
  if (!(sign === "&" || sign === "*" || sign === "!")) return undefined;
  names[sign] += 1;
  return names[sign] > limits.yamlNames
    ? `uses more than ${limits.yamlNames} ${nameWords[sign]}; write the values out`
    : undefined;
}

/** How deep a token lies. A key on the line of its dash is no level of its own here, which counts half at the worst. */
class Nesting {
  #flow = 0;
  /** Columns where lists and maps of the block style began that have not ended. */
  readonly #columns: number[] = [];
  #lineStart = 0;
  #isLineStart = true;

  take(token: string, offset: number, isScalar: boolean): string | undefined {
    if (!isScalar && (token === "[" || token === "{")) this.#flow += 1;
    else if (!isScalar && (token === "]" || token === "}")) this.#flow = Math.max(0, this.#flow - 1);
    else if (this.#flow === 0 && this.#begins(token, isScalar)) this.#open(offset - this.#lineStart);
    const end = token.lastIndexOf("\n");
    if (end >= 0) this.#lineStart = offset + end + 1;
    this.#isLineStart = end >= 0 || (this.#isLineStart && !isScalar && BLANK.test(token));
    return this.#flow + this.#columns.length > limits.yamlDepth
      ? `nests lists and maps more than ${limits.yamlDepth} deep; no kind of record does`
      : undefined;
  }

  #begins(token: string, isScalar: boolean): boolean {
    if (!isScalar && (token === "-" || token === "?")) return true;
    return this.#isLineStart && (isScalar || !BLANK.test(token));
  }

  #open(column: number): void {
    while ((this.#columns.at(-1) ?? -1) > column) this.#columns.pop();
    if (this.#columns.at(-1) !== column) this.#columns.push(column);
  }
}
