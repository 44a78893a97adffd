import { expect, it } from "vitest";
import { toNoteLines } from "#ui/kinds/meeting/note-lines.ts";

const sentenceAt = (place: number) => ({ offset: place * 10, length: 10 });
const citationAt = (offset: number, count: number) => ({
  offset,
  length: 4,
  holders: Array.from({ length: count }, (_, index) => `terms/${offset}-${index}`),
});

it("puts beside a sentence what rests on words that begin in it, and underlines those that reach into it", () => {
  const lines = toNoteLines([sentenceAt(0), sentenceAt(1)], [citationAt(2, 1), citationAt(8, 2)]);
  expect(lines.map(({ shown, total, citations }) => [shown.length, total, citations.length])).toEqual([
    [3, 3, 2],
    [0, 0, 1],
  ]);
});

it("counts a record once that rests on two stretches of one sentence", () => {
  const twice = [
    { offset: 0, length: 2, holders: ["terms/kho"] },
    { offset: 4, length: 2, holders: ["terms/kho"] },
  ];
  expect(toNoteLines([sentenceAt(0)], twice)).toMatchObject([{ shown: ["terms/kho"], total: 1 }]);
});

it("shows the beginning of what rests on a sentence that much rests on, and says how much it is", () => {
  expect(toNoteLines([sentenceAt(0)], [citationAt(0, 500)])).toMatchObject([{ shown: { length: 12 }, total: 500 }]);
});

it("shows no more beside a note, however long it is, than somebody reads", () => {
  const places = Array.from({ length: 1_000 }, (_, place) => place);
  const lines = toNoteLines(
    places.map(sentenceAt),
    places.map((place) => citationAt(place * 10, 5)),
  );
  expect(lines.reduce((sum, { shown }) => sum + shown.length, 0)).toBe(600);
  expect(lines.at(-1)).toMatchObject({ shown: [], total: 5 });
});
