/** The one way in for a machine in any notation: text to drafts of records and findings. Nothing is run or fetched. */
import { limits } from "#domain/limits.ts";
import { detectNotation } from "#notations/detect.ts";
import { readings } from "#notations/registry.ts";
import type { ReadMachine } from "#notations/sketch/draft.ts";
import { toDraft } from "#notations/sketch/to-draft.ts";

export interface ReadText extends ReadMachine {
  readonly notation: string | undefined;
}

export function readMachine(text: string): ReadText {
  const bytes = text.length > limits.notation ? text.length : new TextEncoder().encode(text).length;
  if (bytes > limits.notation)
    return refused("size", `the text has more than ${limits.notation} bytes, which is as much as is read; split it`);
  const plain = withoutFence(text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n"));
  const notation = detectNotation(plain);
  if (notation === undefined) {
    const known = readings.map(({ name }) => name).join(", ");
    const isScript = /\b(?:createMachine|Machine)\s*\(/.test(plain);
    return refused(
      "notation",
      isScript
        ? "this is a script, which would have to be run to be read; give the JSON of the machine: JSON.stringify(machine.config)"
        : `this is in no notation that is read here: ${known}`,
    );
  }
  return { notation: notation.name, ...toDraft(notation.read(plain)) };
}

const refused = (construct: string, message: string): ReadText => ({
  notation: undefined,
  drafts: [],
  findings: [{ level: "error", construct, message }],
});

/** Diagrams are often copied out of Markdown. The lines keep their numbers. */
function withoutFence(text: string): string {
  if (!/^\s{0,100}```/.test(text)) return text;
  return text
    .split("\n")
    .map((line) => (line.trimStart().startsWith("```") ? "" : line))
    .join("\n");
}
