import { RE2JS } from "re2js";
import { describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { listUnreadable, toReadLine } from "#domain/machine/replay/log-mapping.ts";

const read = (patterns: Record<string, string>, line: string): string | undefined => {
  const mapping = Object.entries(patterns).map(([pattern, event]) => ({ pattern, event, sources: [] }));
  const readLine = toReadLine(mapping);
  if (!readLine.ok) throw new Error(readLine.failure.reason);
  return readLine.value(line);
};

describe("a line of a log", () => {
  it("tells of the event whose pattern is found in it", () => {
    const patterns = { "session \\d+ frozen": "freeze", "^thaw": "thaw" };
    expect(read(patterns, "[ 1.5] luo: session 12 frozen")).toBe("freeze");
    expect(read(patterns, "thawing")).toBe("thaw");
    expect(read(patterns, "[ 1.6] thaw")).toBeUndefined();
  });

  it("tells of the first of several events", () => {
    expect(read({ "freeze.*failed": "fail", freeze: "freeze" }, "freeze failed")).toBe("fail");
    expect(read({ freeze: "freeze", "freeze.*failed": "fail" }, "freeze failed")).toBe("freeze");
  });

  it("is the name of an event where there are no patterns", () => {
    expect(read({}, "  freeze\t")).toBe("freeze");
    expect(read({}, " ")).toBeUndefined();
  });

  // Two to the power of the length is what a backtracking engine takes: it would not come back.
  it("is read in no time by a pattern that other engines never come to an end with", () => {
    expect(read({ "^(a+)+$": "a", "(x+x+)+y": "b", "(.*)*,(.*)*;": "c" }, `${"a".repeat(4_000)}!`)).toBeUndefined();
  });

  it.each([
    ["(a", "has missing closing ): `(a`"],
    ["(?=a)", "has invalid or unsupported Perl syntax: `(?=`; write it in the syntax of RE2, which has no look-around"],
    ["(?<=a)b", "has a look-behind, `(?<=` or `(?<!`"],
    ["(?<!a)b", "has a look-behind, `(?<=` or `(?<!`"],
    ["(?<a", "has invalid named capture"],
    ["(a)\\1", "has invalid escape sequence: `\\1`"],
    ["a{1000}{1000}", "repeats 2000 times in braces; at most 200 fit"],
    ["(a{90}){90}", "has invalid repeat count: `{90}`, which comes to more than 1000 with the counts around it"],
    ["(a{90}){90,90}", "`{90,90}`, which comes to more than 1000"],
    ["((a{1,20}){2,20}){3,20}", "`{3,20}`, which comes to more than 1000"],
    ["a{2,1}", "has invalid repeat count: `{2,1}`; write"],
  ])("cannot be read by `%s`, and is told why", (pattern, reason) => {
    const read = toReadLine([{ pattern, event: "a", sources: [] }]);
    expect(read).toMatchObject({ failure: { index: 0, reason: expect.stringContaining(reason) } });
  });
});

describe("the patterns of a machine", () => {
  const mapping = (...patterns: readonly string[]) => patterns.map((pattern) => ({ pattern, event: "a", sources: [] }));

  it("may repeat as often as the limit says, and not once more", () => {
    expect(listUnreadable(mapping(`a{${limits.patternRepeats}}`, `a{1,${limits.patternRepeats}}`))).toEqual([]);
    expect(listUnreadable(mapping(`a{${limits.patternRepeats}}b{1}`))).toMatchObject([
      { index: 0, reason: expect.stringMatching(/^repeats 201 times/) as unknown },
    ]);
  });

  it("are all named that cannot be read, and those before them are read", () => {
    expect(listUnreadable(mapping("(a", "b", "(c")).map(({ index }) => index)).toEqual([0, 2]);
  });

  it("may come to exactly as many instructions as the limit says", () => {
    const around = RE2JS.compile("a{190}").programSize() - 190;
    const share = limits.patternInstructions / 10;
    const tenth = `a{${share - around}}`;
    expect(RE2JS.compile(tenth).programSize()).toBe(share);
    expect(listUnreadable(mapping(...Array.from({ length: 10 }, () => tenth)))).toEqual([]);
  });

  it("come to a number of instructions together, and none is read after that with which they are too many", () => {
    const size = RE2JS.compile("a{190}").programSize();
    const most = Math.floor(limits.patternInstructions / size);
    const many = (count: number) => mapping(...Array.from({ length: count }, () => "a{190}"));
    expect(listUnreadable(many(most))).toEqual([]);
    expect(listUnreadable([...mapping("(a"), ...many(most + 1), ...mapping("(b")])).toMatchObject([
      { index: 0 },
      { index: most + 1, reason: expect.stringContaining(`comes to ${size * (most + 1)} instructions`) as unknown },
    ]);
  });
});
