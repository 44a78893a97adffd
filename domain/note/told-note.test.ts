import { expect, it } from "vitest";
import { listCandidates } from "#domain/note/candidates.ts";
import { readNote } from "#domain/note/read-note.ts";
import { toToldNote } from "#domain/note/told-note.ts";

it("tells of each sentence whether it gives a candidate, and what it is where it does not", () => {
  const note = readNote("Hi all.\n\n> It was agreed.\n\n- Label: purple\n\nRESOLVED: ship\ns/ship/wait/\n", "w3c");
  const told = toToldNote(note, listCandidates(note, { people: [], day: "2025-01-27" }));
  expect(
    told.sentences.map(({ text, is, why, quoted, level, label, answerTo, corrected }) => [
      ...[text, is, why, quoted, level, label, answerTo, corrected],
    ]),
  ).toEqual([
    ["Hi all.", "background", "greets", undefined, undefined, undefined, undefined, undefined],
    ["It was agreed.", "candidate", undefined, 1, undefined, undefined, undefined, undefined],
    ["purple", "not-understood", undefined, undefined, 0, "Label", 1, undefined],
    ["ship", "candidate", undefined, undefined, undefined, "RESOLVED", undefined, "wait"],
    ["s/ship/wait/", "background", "corrects the minutes", undefined, undefined, undefined, undefined, undefined],
  ]);
  expect(told.sums).toEqual({ all: 5, candidates: 2, background: 2, notUnderstood: 1 });
});
