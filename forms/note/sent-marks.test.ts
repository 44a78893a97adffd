import { expect, it } from "vitest";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { findNoteToMark } from "#forms/note/note-to-mark.ts";
import { toRecording } from "#forms/note/sent-marks.ts";
import { toTakenForm } from "#forms/note/taken-note.ts";

const spec = aSpec(
  ["Jason Gunthorpe", "Jason Miu"].map((name) =>
    aRecord("person", name.toLowerCase().replace(" ", "-"), { name, otherNames: [] }),
  ),
);
const text = "Notes from the call on Monday, February 10, 2025.\n\nJason noted that it works.\n";

function findWho(...person: string[]): string | undefined {
  const taken = toTakenForm({ text, day: "", url: "" }, spec);
  if (!taken.ok) throw new Error(JSON.stringify(taken.failure));
  const sentences = findNoteToMark(taken.value, spec, "2025-02-10")?.sections.flatMap((section) => section.sentences);
  const said = sentences?.find((one) => one.text.startsWith("Jason"))?.stretch ?? "";
  const entries = { [`as/${said}`]: "position", "topic/0": "new", person };
  const recording = toRecording(taken.value, spec, "2025-02-10", entries);
  if (!recording.ok) throw new Error(JSON.stringify(recording.failure));
  return recording.value.marks[0]?.who;
}

it("takes whom somebody says that a first name means for who speaks, and nobody where both are said or none is", () => {
  expect(findWho("jason-gunthorpe")).toBe("jason-gunthorpe");
  expect(findWho("jason-gunthorpe", "jason-miu")).toBeUndefined();
  expect(findWho()).toBeUndefined();
});
