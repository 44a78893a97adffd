import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { listCandidates } from "#domain/note/candidates.ts";
import { readNote } from "#domain/note/read-note.ts";

const flat = readFileSync("content/meetings/2025-01-27.original.txt", "utf8");
const people = [
  "Alexander Graf",
  "Dave Hansen",
  "David Woodhouse",
  "James Gowans",
  "Mike Rapoport",
  "Pasha Tatashin",
].map((name) => ({ slug: name.toLowerCase().replace(" ", "-"), name, otherNames: [] }));

/** As it is mailed: lines of 72, a separator on a line of its own, list items below each other. */
const mailed = flat
  .split(" ----->o----- ")
  .map((section) =>
    section
      .replace(/ (?=Please let me know)/, "\n\n")
      .split(/ (?=[-+] \p{L})/u)
      .map((part) => wrap(part))
      .join("\n"),
  )
  .join("\n\n----->o-----\n");

function wrap(text: string): string {
  const hanging = text.startsWith("- ") ? [" ", "   "] : text.startsWith("+ ") ? ["   ", "     "] : ["", ""];
  const words = text.split(" ");
  let line = hanging[0] ?? "";
  const lines: string[] = [];
  for (const word of words) {
    if (line.trim() !== "" && line.length + word.length > 71) {
      lines.push(line.trimEnd());
      line = hanging[1] ?? "";
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join("\n");
}

const quoted = mailed.replace(/^/gm, "> ");

const read = (text: string) => {
  const note = readNote(text);
  const { candidates } = listCandidates(note, { people, day: "2025-01-27" });
  return candidates.map(({ stance, strength, who, quote }) =>
    [stance, strength, who.map(({ slug, word }) => slug ?? word).join(), quote.replace(/[\s>]+/g, " ")].join(" | "),
  );
};

it.each([
  ["as it is mailed", "drawn", mailed],
  ["quoted in an answer", "drawn-quoted", quoted],
  ["with the line ends of another system", "drawn", mailed.replaceAll("\n", "\r\n")],
])("the first note gives the same candidates %s as in one line", (_, convention, text) => {
  expect(readNote(text).convention).toBe(convention);
  expect(read(text)).toEqual(read(flat));
});
