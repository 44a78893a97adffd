/** Where a text stops being JSON. The engine that parses says so for some mistakes only, and differently in each version. */

type Expected = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end";

const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const blanks = /[ \t\n\r]*/y;

/** Offset of the first character that cannot stand where it does; the length of the text where it ends too early. */
export function findJsonError(text: string): number {
  const open: string[] = [];
  let expected: Expected = "value";
  let at = skip(blanks, text, 0);
  while (at < text.length) {
    const next = text.charAt(at);
    const closes = open.at(-1) === "{" ? "}" : "]";
    if (open.length > 0 && next === closes && (expected === "comma-or-end" || expected.endsWith("-or-end"))) {
      open.pop();
      expected = "comma-or-end";
      at += 1;
    } else if (expected === "comma-or-end" || expected === "colon") {
      if (next !== (expected === "colon" ? ":" : ",") || open.length === 0) return at;
      expected = expected === "comma-or-end" && closes === "}" ? "key" : "value";
      at += 1;
    } else if (next === '"') {
      const end = findStringEnd(text, at + 1);
      if (!end.isWhole) return end.at;
      expected = expected.startsWith("key") ? "colon" : "comma-or-end";
      at = end.at;
    } else if (expected.startsWith("key")) return at;
    else if (next === "{" || next === "[") {
      open.push(next);
      expected = next === "{" ? "key-or-end" : "value-or-end";
      at += 1;
    } else {
      const end = skip(scalar, text, at);
      if (end === at) return at;
      expected = "comma-or-end";
      at = end;
    }
    at = skip(blanks, text, at);
  }
  return at;
}

/** Past the quotes, or where the text cannot go on. */
function findStringEnd(text: string, start: number): { readonly at: number; readonly isWhole: boolean } {
  let at = start;
  while (at < text.length) {
    const next = text.charAt(at);
    if (next === '"') return { at: at + 1, isWhole: true };
    if (next < " ") return { at, isWhole: false };
    const length = next === "\\" ? escapeLength(text, at) : 1;
    if (length === 0) return { at, isWhole: false };
    at += length;
  }
  return { at: text.length, isWhole: false };
}

const escapeLength = (text: string, at: number): number => skip(/\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y, text, at) - at;

/** Past what the pattern finds at this place; the place itself where it finds nothing. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
