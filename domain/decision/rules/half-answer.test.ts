import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { halfAnswer } from "#domain/decision/rules/half-answer.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports either end that the other does not name", () => {
  const records = [
    aRecord("decision", "d", { answers: ["a"] }),
    aRecord("topic", "a"),
    aRecord("topic", "b", { answeredBy: ["d"] }),
  ];
  expect(linesOf(halfAnswer, records)).toEqual([
    "topics/b /answeredBy/0 `decisions/d` does not list `b` in `answers`",
    "decisions/d /answers/0 `topics/a` does not list `d` in `answeredBy`",
  ]);
});

it("is content where both do, and leaves a missing record to another rule", () => {
  const records = [
    aRecord("decision", "d", { answers: ["a", "gone"] }),
    aRecord("topic", "a", { answeredBy: ["d", "gone"] }),
  ];
  expect(linesOf(halfAnswer, records)).toEqual([]);
});
