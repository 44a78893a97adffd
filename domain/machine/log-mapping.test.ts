import { describe, expect, it } from "vitest";
import { toReadLine } from "#domain/machine/log-mapping.ts";

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

  it("cannot be read by what is no pattern", () => {
    expect(toReadLine([{ pattern: "(a", event: "a", sources: [] }])).toMatchObject({ failure: { index: 0 } });
  });
});
