import { expect, it } from "vitest";
import { toScores, type Claim } from "#domain/note/score.ts";

const agreed = (quote: string): Claim => ({ stance: "agreed", quote });
const action = (quote: string): Claim => ({ stance: "action", quote });

it("counts what is found on the same passage with the same stance, once each", () => {
  const scores = toScores([
    { expected: [agreed("a"), agreed("b"), action("c")], found: [agreed("a"), agreed("a"), agreed("c")] },
    { expected: [agreed("d")], found: [agreed("d")] },
  ]);
  expect(scores.get("agreed")).toEqual({ right: 2, found: 4, expected: 3, precision: 0.5, recall: 2 / 3 });
  expect(scores.get("action")).toEqual({ right: 0, found: 0, expected: 1, precision: 1, recall: 0 });
});
