import { describe, expect, it } from "vitest";
import { listAtoms, printAtom, printFormula } from "#domain/machine/formula/formula.ts";
import { parseFormula } from "#domain/machine/formula/parse-formula.ts";

const read = (text: string): string => {
  const parsed = parseFormula(text);
  return parsed.ok ? printFormula(parsed.value) : parsed.failure;
};

describe("the text of a formula", () => {
  it.each([
    ["AG(frozen -> EF normal)", "AG(frozen -> EF normal)"],
    ["AG frozen->EF normal", "AG frozen -> EF normal"],
    ["a | b & !c -> d -> e", "(a | (b & !c)) -> (d -> e)"],
    ["a && b || not c or d and e", "((a & b) | !c) | (d & e)"],
    ["E[ !pre-copy U stop-copy ]", "E[!pre-copy U stop-copy]"],
    ["A[a U b | c]", "A[a U b | c]"],
    ["AG EF idle", "AG EF idle"],
    ["EX(true)", "EX(true)"],
    ["AG(session.outgoing -> enabled(close_fd))", "AG(session.outgoing -> enabled(close_fd))"],
    ["after(kexec) & by(failure) | is(final) & false", "(after(kexec) & by(failure)) | (is(final) & false)"],
    ["state(EX) & state(A)", "state(EX) & state(A)"],
    ["((((a))))", "a"],
  ])("%s is read as %s", (text, canonical) => {
    expect(read(text)).toBe(canonical);
    expect(read(canonical)).toBe(canonical);
  });

  it.each([
    ["", "column 1: the end stands where a state, `!`, `(`, or an operator such as `AG` is expected"],
    ["AG(a", "column 5: the end stands where `)` is expected"],
    ["a b", "column 3: `b` stands where `&`, `|`, `->` or the end is expected"],
    ["a & $", "column 5: `$` stands where a state, `!`, `(`, or an operator such as `AG` is expected"],
    ["E[a b]", "column 5: `b` stands where `U` is expected"],
    ["is(broken)", "column 4: `broken` stands where one of final, error, blackout is expected"],
    [
      "U",
      "column 1: `U` stands where a state; `U` is a word of the language, and a state of that name is written state(U) is expected",
    ],
    ["not(A(b))", "column 5: `A` stands where `state(…)`, `enabled(…)`, `after(…)`, `is(…)` or `by(…)` is expected"],
    ["enabled()", "column 9: `)` stands where an event is expected"],
    ["a.", "column 3: the end stands where a state is expected"],
    ["a[b U c]", "column 2: `[` stands where `&`, `|`, `->` or the end is expected"],
    [
      "!A",
      "column 2: `A` stands where a state; `A` is a word of the language, and a state of that name is written state(A) is expected",
    ],
    ["is(", "column 4: the end stands where final, error, blackout is expected"],
    ["state(", "column 7: the end stands where a state is expected"],
  ])("%s is refused where it goes wrong", (text, message) => {
    expect(read(text)).toBe(message);
  });

  it("is refused when it nests deeper than anybody reads, whatever it nests", () => {
    for (const text of [`${"(".repeat(200)}a${")".repeat(200)}`, `${"!".repeat(5_000)}a`, `a${" -> a".repeat(5_000)}`])
      expect(read(text)).toContain("at most 100 levels");
    expect(read(`${"!".repeat(98)}a`)).toBe(`${"!".repeat(98)}a`);
    expect(read(`${"!".repeat(99)}a`)).toContain("at most 100 levels");
  });

  it("is read however many brackets stand beside one another", () => {
    expect(read(Array.from({ length: 60 }, () => "(a)").join(" & "))).toMatch(/^\(+a & a\)/);
  });

  it("names the atoms that it asks about", () => {
    const parsed = parseFormula("AG(a -> E[after(e) U (true | !by(rollback))])");
    expect(parsed.ok && listAtoms(parsed.value).map(printAtom)).toEqual(["a", "after(e)", "by(rollback)"]);
  });
});
