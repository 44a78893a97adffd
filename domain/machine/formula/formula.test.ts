import { expect, it } from "vitest";
import { countParts } from "#domain/machine/formula/formula.ts";
import { parseFormula } from "#domain/machine/formula/parse-formula.ts";

it.each([
  ["a", 1],
  ["AG !true", 3],
  ["a & b -> c | d", 7],
  ["A[a U EF b]", 4],
])("%s is made of %i operators and atoms", (text, count) => {
  const parsed = parseFormula(text);
  expect(parsed.ok && countParts(parsed.value)).toBe(count);
});
