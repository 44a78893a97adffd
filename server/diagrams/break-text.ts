/** A text in as few lines as its length needs, all about equally long, broken at its blanks, and inside a name only if it must. */

/** A dot between two words stays with the one before it. */
const WORDS = /\S+(?: ·)*\s*/gu;
/** Inside a name that is too long for a line: after `_`, `-`, `/`, `:` and `.`. */
const PARTS = /[^_\-/:.]*[_\-/:.]+|[^_\-/:.]+/gu;

export function breakText(text: string, width: number): string[] {
  const pieces = (text.match(WORDS) ?? [text])
    .flatMap((word) => (word.trimEnd().length <= width ? [word] : (word.match(PARTS) ?? [word])))
    .flatMap((piece) => toChunks(piece, width));
  const count = fill(pieces, width).length;
  // The narrowest width that still needs no more lines than the full one: even lines, no short last one.
  for (let narrow = Math.ceil(text.length / count); narrow < width; narrow += 1) {
    const lines = fill(pieces, narrow);
    if (lines.length <= count) return lines;
  }
  return fill(pieces, width);
}

function fill(pieces: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (line !== "" && (line + piece.trimEnd()).length > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  if (line.trim() !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

function toChunks(piece: string, width: number): readonly string[] {
  if (piece.trimEnd().length <= width) return [piece];
  const characters = Array.from(piece);
  return [characters.slice(0, width).join(""), ...toChunks(characters.slice(width).join(""), width)];
}
