/** A text in as few lines as its length needs, all about equally long, broken where a reader would break it. */

// After a blank, and inside names after `_`, `-`, `/`, `:` and `.`.
const PIECES = /[^\s_\-/:.]*[\s_\-/:.]+|[^\s_\-/:.]+/gu;

export function breakText(text: string, width: number): string[] {
  const pieces = (text.match(PIECES) ?? [text]).flatMap((piece) => toChunks(piece, width));
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
  const characters = Array.from(piece);
  if (characters.length <= width) return [piece];
  return [characters.slice(0, width).join(""), ...toChunks(characters.slice(width).join(""), width)];
}
