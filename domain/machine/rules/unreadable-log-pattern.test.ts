import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { unreadableLogPattern } from "#domain/machine/rules/unreadable-log-pattern.ts";
import { aRecord } from "#domain/test-builders.ts";

const aLogReader = (...patterns: readonly string[]) =>
  aRecord("machine", "m", { logMapping: patterns.map((pattern) => ({ pattern, event: "press" })) });

it("reports a pattern that is none, or that RE2 does not know", () => {
  expect(linesOf(unreadableLogPattern, [aLogReader("pressed", "press(ed", "(?=press)")])).toEqual([
    "machines/m /logMapping/1/pattern log pattern 2 `press(ed` has missing closing ): `press(ed`; write it in the syntax of RE2, which has no look-around and no back-references",
    "machines/m /logMapping/2/pattern log pattern 3 `(?=press)` has invalid or unsupported Perl syntax: `(?=`; write it in the syntax of RE2, which has no look-around and no back-references",
  ]);
});

it("reports a pattern with which they get too large to be looked for", () => {
  expect(linesOf(unreadableLogPattern, [aLogReader("a{1,120}b{100}")])).toEqual([
    "machines/m /logMapping/0/pattern log pattern 1 `a{1,120}b{100}` repeats 220 times in braces; at most 200 fit, so write `+` or `*`",
  ]);
  const large = "((a{10}){10}){10}";
  expect(linesOf(unreadableLogPattern, [aLogReader("a", large, large, large)])).toEqual([
    expect.stringMatching(
      /^machines\/m \/logMapping\/2\/pattern .* comes to \d+ instructions with those before it; at most 2000 /,
    ),
  ]);
});

it("is content with what can be read, and with none", () => {
  expect(linesOf(unreadableLogPattern, [aLogReader("^\\[ *\\d+\\.\\d+] .*press", "a{3}"), aLogReader()])).toEqual([]);
});
