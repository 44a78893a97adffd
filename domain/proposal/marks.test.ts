import { expect, it } from "vitest";
import { concernMarks, positionMarks, stateMarks } from "#domain/proposal/marks.ts";

it("tells any two states, positions and states of a concern apart without colour", () => {
  for (const marks of [stateMarks, positionMarks, concernMarks]) {
    const signs = Object.values(marks).map(({ glyph, word }) => `${glyph} ${word}`);
    expect(new Set(signs).size).toBe(signs.length);
  }
});
