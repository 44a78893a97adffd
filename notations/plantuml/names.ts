/** How states are named in PlantUML, and what the stereotypes behind a name make of them. */
import type { DiagramReading } from "#notations/sketch/diagram-reading.ts";
import { reportLoss } from "#notations/sketch/sketch.ts";

/** Part of a pattern with the flag `u`. */
export const ID = String.raw`[\p{L}\p{N}_.]+`;

export const toKey = (name: string): string => (name.startsWith('"') ? name.slice(1, -1) : name);

/** The stereotypes at the beginning of a text, and what follows them. */
export function splitMarks(text: string): { readonly marks: string; readonly more: string } {
  let more = text;
  for (let end = more.indexOf(">>"); more.startsWith("<<") && end !== -1; end = more.indexOf(">>"))
    more = more.slice(end + 2).trim();
  return { marks: text.slice(0, text.length - more.length), more };
}

const meanings: ReadonlySet<string> = new Set(["final", "error", "blackout"]);

export function takeMarks({ sketch, classes }: DiagramReading, key: string, marks: string, line: number): void {
  const words = marks.split(/[<>\s]+/).filter((word) => word !== "");
  for (const word of words) {
    const name = word.toLowerCase();
    if (meanings.has(name)) classes.push({ state: key, name, line });
    else if (name === "end") classes.push({ state: key, name: "final", line });
    else
      reportLoss(sketch, word, {
        line,
        message: `a machine has no \`<<${word}>>\`; \`${key}\` is a state like any other here`,
        text: marks.trim(),
      });
  }
}
