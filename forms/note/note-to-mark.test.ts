import { expect, it } from "vitest";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { findNoteToMark } from "#forms/note/note-to-mark.ts";
import { toTakenForm } from "#forms/note/taken-note.ts";

it("offers to close the actions of people whom the note names, then the latest, and says how many more are open", () => {
  const actions = Array.from({ length: 34 }, (_, at) =>
    aRecord("action", `act-${at}`, { meeting: `2025-01-${String((at % 28) + 1).padStart(2, "0")}` }),
  );
  const spec = aSpec([
    aRecord("person", "ada-example"),
    ...actions,
    aRecord("action", "hers", { owner: "ada-example", meeting: "2024-12-02" }),
    aRecord("action", "over", { status: "done", owner: "ada-example" }),
  ]);
  const text = "Notes from the call on Monday, February 10, 2025.\n\nAda Example sent the list.\n";
  const taken = toTakenForm({ text, day: "", url: "" }, spec);
  if (!taken.ok) throw new Error(JSON.stringify(taken.failure));
  const note = findNoteToMark(taken.value, spec, "2025-02-10");
  expect(note?.open.slice(0, 3).map(({ slug }) => slug)).toEqual(["hers", "act-27", "act-26"]);
  expect([note?.open.length, note?.moreOpen]).toEqual([30, 5]);
  expect(note?.open.map(({ slug }) => slug)).not.toContain("over");
});
