/** Which notation a text is written in, told by how it begins. Whether it is well written is for its reader to say. */
import { readings, type Reading } from "#notations/registry.ts";

const LINES_LOOKED_AT = 200;

export function detectNotation(text: string): (typeof readings)[number] | undefined {
  const lines = text
    .slice(0, 40_000)
    .split("\n", LINES_LOOKED_AT)
    .map((line) => line.replace(/^\s*\/\*[^*]*\*\//, "").trim());
  const opening = lines.find((line) => line !== "") ?? "";
  return findBySign("opening", [opening]) ?? findBySign("line", lines) ?? findBySign("fragment", lines);
}

function findBySign(sign: keyof Reading["signs"], lines: readonly string[]): (typeof readings)[number] | undefined {
  for (const line of lines) {
    const found = readings.find(({ signs }) => signs[sign]?.test(line));
    if (found) return found;
  }
  return undefined;
}
