/**
 * The text of JSON, piece by piece, each with where it stands: its parser tells neither where a value was nor, in every
 * version, where the text stops being JSON.
 */

/** A list or an object that begins, the end of either, the name of a member, a value that holds no others. */
export type JsonPiece = "list" | "object" | "end" | "name" | "scalar";

/** Told from where to where a piece goes, quotes included; answers whether to go on. */
type SeePiece = (piece: JsonPiece, start: number, end: number) => boolean;

type Expected = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end";

const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const blanks = /[ \t\n\r]*/y;

/**
 * Offset of the first character that cannot stand where it does, or of the piece that was not gone on from; the length
 * of the text where it ends too early, or is JSON.
 */
export function scanJson(text: string, see: SeePiece = () => true): number {
  const open: string[] = [];
  let expected: Expected = "value";
  let at = skip(blanks, text, 0);
  while (at < text.length) {
    const next = text.charAt(at);
    const closes = open.at(-1) === "{" ? "}" : "]";
    let end = at + 1;
    let piece: JsonPiece | undefined;
    if (open.length > 0 && next === closes && expected.endsWith("-or-end")) {
      open.pop();
      expected = "comma-or-end";
      piece = "end";
    } else if (expected === "comma-or-end" || expected === "colon") {
      if (next !== (expected === "colon" ? ":" : ",") || open.length === 0) return at;
      expected = expected === "comma-or-end" && closes === "}" ? "key" : "value";
    } else if (next === '"') {
      const string = findStringEnd(text, at + 1);
      if (!string.isWhole) return string.at;
      piece = expected.startsWith("key") ? "name" : "scalar";
      expected = piece === "name" ? "colon" : "comma-or-end";
      end = string.at;
    } else if (expected.startsWith("key")) return at;
    else if (next === "{" || next === "[") {
      open.push(next);
      expected = next === "{" ? "key-or-end" : "value-or-end";
      piece = next === "{" ? "object" : "list";
    } else {
      end = skip(scalar, text, at);
      if (end === at) return at;
      expected = "comma-or-end";
      piece = "scalar";
    }
    if (piece !== undefined && !see(piece, at, end)) return at;
    at = skip(blanks, text, end);
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
