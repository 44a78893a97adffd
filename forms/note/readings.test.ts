import { expect, it } from "vitest";
import { readForMarks } from "#forms/note/readings.ts";
import { readNote } from "#domain/note/read-note.ts";

function listChosen(text: string): readonly (string | undefined)[] {
  const reading = readForMarks(text, { people: [], day: "2025-01-27" });
  return readNote(text)
    .sentences.filter((sentence) => reading?.find(sentence))
    .map((sentence) => reading?.find(sentence)?.as);
}

it("chooses nothing for what an answer quotes, which it may speak against", () => {
  const answer = "> It was agreed that the name is unique.\n\nIt was agreed that it is unique per directory.\n";
  expect(listChosen(answer)).toEqual([undefined, "provisional"]);
});

it("chooses what a note says plainly that is quoted as a whole, as mails pass it on", () => {
  expect(listChosen("> It was agreed that the name is unique.\n")).toEqual(["provisional"]);
});

it("names those whom a first name may mean, and says of no one that it is meant", () => {
  const people = ["Jason Gunthorpe", "Jason Miu"].map((name) => ({
    slug: name.toLowerCase().replace(" ", "-"),
    name,
    otherNames: [],
  }));
  const text = "Jason noted that it works.\n";
  const reading = readForMarks(text, { people, day: "2025-01-27" });
  expect(reading?.find({ offset: 0, length: 26 })).toMatchObject({
    as: "position",
    possible: ["jason-gunthorpe", "jason-miu"],
  });
});
