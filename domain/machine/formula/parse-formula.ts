/** Reads the text of a formula. What is wrong is said with its column and with what would be right there. */
import { keywords, marks, unaryOperators, type Atom, type Formula } from "#domain/machine/formula/formula.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { transitionKinds } from "#domain/machine/transition-kinds.ts";

/** Deep nesting is refused before it can exhaust the stack. */
const DEEPEST = 100;

interface Token {
  readonly text: string;
  /** From 1. */
  readonly column: number;
}

class Unreadable extends Error {}

export function parseFormula(text: string): Result<Formula, string> {
  const tokens = listTokens(text);
  const reader = new Reader(tokens, text.length + 1);
  try {
    const formula = reader.readImplication();
    reader.expectEnd();
    return ok(formula);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return fail(error.message);
  }
}

// An id may hold dashes, but not the one of an arrow.
const pattern = /\s+|[A-Za-z](?:[A-Za-z0-9_]|-(?!>))*|->|&&?|\|\|?|[!()[\].]|./gsu;

const listTokens = (text: string): readonly Token[] =>
  [...text.matchAll(pattern)].flatMap((match) =>
    match[0].trim() === "" ? [] : [{ text: match[0], column: match.index + 1 }],
  );

const isWord = (text: string): boolean => /^[A-Za-z]/.test(text);

/** Recursive descent: implication binds least and to the right, then or, then and, then the operators in front. */
class Reader {
  #at = 0;
  #depth = 0;
  readonly #tokens: readonly Token[];
  readonly #end: number;

  constructor(tokens: readonly Token[], end: number) {
    this.#tokens = tokens;
    this.#end = end;
  }

  readImplication(): Formula {
    if (++this.#depth > DEEPEST) this.#refuse(`at most ${DEEPEST} levels of brackets and operators`);
    const left = this.#readOr();
    const formula: Formula = this.#take("->") ? { type: "implies", left, right: this.readImplication() } : left;
    this.#depth--;
    return formula;
  }

  expectEnd(): void {
    if (this.#peek() !== undefined) this.#refuse("`&`, `|`, `->` or the end");
  }

  #readOr(): Formula {
    let left = this.#readAnd();
    while (this.#take("|", "||", "or")) left = { type: "or", left, right: this.#readAnd() };
    return left;
  }

  #readAnd(): Formula {
    let left = this.#readUnary();
    while (this.#take("&", "&&", "and")) left = { type: "and", left, right: this.#readUnary() };
    return left;
  }

  #readUnary(): Formula {
    if (++this.#depth > DEEPEST) this.#refuse(`at most ${DEEPEST} levels of brackets and operators`);
    const formula = this.#readOperand();
    this.#depth--;
    return formula;
  }

  #readOperand(): Formula {
    if (this.#take("!", "not")) return { type: "not", of: this.#readUnary() };
    const operator = unaryOperators.find((word) => word === this.#peek());
    if (operator) {
      this.#at++;
      return { type: "next", operator, of: this.#readUnary() };
    }
    const quantifier = this.#peek();
    if ((quantifier === "A" || quantifier === "E") && this.#tokens[this.#at + 1]?.text === "[") {
      this.#at += 2;
      const left = this.readImplication();
      this.#expect("U");
      const right = this.readImplication();
      this.#expect("]");
      return { type: "until", quantifier, left, right };
    }
    if (this.#take("(")) {
      const inner = this.readImplication();
      this.#expect(")");
      return inner;
    }
    if (this.#take("true")) return { type: "constant", value: true };
    if (this.#take("false")) return { type: "constant", value: false };
    return { type: "atom", atom: this.#readAtom() };
  }

  #readAtom(): Atom {
    const word = this.#readWord("a state, `!`, `(`, or an operator such as `AG`");
    if (this.#take(".")) return { type: "state", machine: word, id: this.#readWord("a state") };
    if (this.#peek() === "(" && keywords.has(word)) {
      this.#at++;
      const atom = this.#readCall(word);
      this.#expect(")");
      return atom;
    }
    if (keywords.has(word)) {
      this.#at--;
      this.#refuse(
        `a state; \`${word}\` is a word of the language, and a state of that name is written state(${word})`,
      );
    }
    return { type: "state", id: word };
  }

  #readCall(word: string): Atom {
    switch (word) {
      case "state":
        return { type: "state", id: this.#readWord("a state") };
      case "enabled":
      case "after":
        return { type: word, event: this.#readWord("an event") };
      case "is":
        return { type: "is", mark: this.#readOneOf(marks) };
      case "by":
        return { type: "by", kind: this.#readOneOf(transitionKinds) };
      default:
        this.#at -= 2;
        return this.#refuse("`state(…)`, `enabled(…)`, `after(…)`, `is(…)` or `by(…)`");
    }
  }

  #readOneOf<const Word extends string>(words: readonly Word[]): Word {
    const read = this.#readWord(words.join(", "));
    const found = words.find((word) => word === read);
    if (found) return found;
    this.#at--;
    return this.#refuse(`one of ${words.join(", ")}`);
  }

  #readWord(what: string): string {
    const text = this.#peek();
    if (text === undefined || !isWord(text)) return this.#refuse(what);
    this.#at++;
    return text;
  }

  #expect(text: string): void {
    if (!this.#take(text)) this.#refuse(`\`${text}\``);
  }

  #take(...texts: readonly string[]): boolean {
    const isThere = texts.some((text) => text === this.#peek());
    if (isThere) this.#at++;
    return isThere;
  }

  #peek(): string | undefined {
    return this.#tokens[this.#at]?.text;
  }

  #refuse(wanted: string): never {
    const token = this.#tokens[this.#at];
    const found = token ? `\`${token.text}\`` : "the end";
    throw new Unreadable(`column ${token?.column ?? this.#end}: ${found} stands where ${wanted} is expected`);
  }
}
