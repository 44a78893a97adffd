import { describe, expect, it } from "vitest";
import { parseFormula } from "#domain/machine/formula/parse-formula.ts";
import { fillPattern, listBlanks, patterns, readFormula } from "#domain/machine/formula/patterns.ts";

const read = (text: string): string | undefined => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(parsed.failure);
  return readFormula(parsed.value);
};

describe("a pattern", () => {
  it.each(patterns.map((pattern) => [pattern.id, pattern] as const))(
    "%s is read back in its own words",
    (_, pattern) => {
      const text = fillPattern(pattern, { A: "frozen", B: "host.idle", C: "updated" });
      const words = pattern.reading
        .replace("{A}", "`frozen`")
        .replace("{B}", "`host.idle`")
        .replace("{C}", "`updated`");
      expect(read(text)).toBe(words);
    },
  );

  it("has the blanks of its words, and no others", () => {
    for (const pattern of patterns)
      expect(listBlanks(pattern), pattern.id).toEqual(
        ["A", "B", "C"].filter((name) => pattern.reading.includes(`{${name}}`)),
      );
  });

  it("takes more than a state in its blanks, and keeps it apart", () => {
    const [reachable] = patterns;
    expect(fillPattern(reachable, { A: "a | b" })).toBe("EF (a | b)");
    expect(fillPattern(reachable, { A: " a" })).toBe("EF a");
    expect(fillPattern(reachable, { A: "true" })).toBe("EF true");
    expect(fillPattern(reachable, { A: "a |" })).toBe("EF (a |)");
    expect(fillPattern(reachable, { A: " a |" })).toBe("EF (a |)");
    expect([fillPattern(reachable, {}), fillPattern(reachable, { A: " " })]).toEqual(["EF {A}", "EF {A}"]);
  });

  it.each([
    ["AG(after(kexec) -> !EF outgoing)", "after the event `kexec` there is no way to `outgoing` any more"],
    ["AG(by(failure) -> EF is(error))", "from a failure transition there is always a way to an error state"],
    ["EF(enabled(go) & !is(blackout))", "(the possibility of `go` and not a blackout) can be reached"],
    ["EF((a -> b) | is(final))", "((`b` if `a`) or a final state) can be reached"],
    ["EF(a & (b & c) & (d | e))", "(`a` and `b` and `c` and (`d` or `e`)) can be reached"],
    ["AG EF true", "from everywhere there is a way back to anything"],
    ["EF false", "nothing can be reached"],
  ])("%s reads: %s", (text, words) => {
    expect(read(text)).toBe(words);
  });

  it.each([
    "EF EF a",
    "E[a U b]",
    "A[a U b]",
    "!E[!a U (b & !c)]",
    "AX AX a",
    "EF A[a U b]",
    "EF(a & EX b)",
    "EF(EX a | b)",
    "AG(a -> A[!b U c])",
    "AG(is(error) | EX true)",
    "a & b",
  ])("%s has no words of its own", (text) => {
    expect(read(text)).toBeUndefined();
  });
});
