import { createTwoFilesPatch, parsePatch } from "diff";
import { describe, expect, it } from "vitest";
import { applyHunks } from "#texts/patch/apply-hunks.ts";

const parseHunks = (diff: string) => parsePatch(`--- a\n+++ b\n${diff}`)[0]?.hunks ?? [];

const listTexts = (): readonly string[] => {
  const lines = Array.from({ length: 30 }, (_, line) => `line ${line}`);
  const changed = lines.map((line, at) => (at % 11 === 3 ? `${line} changed` : line));
  const texts = [[], ["one"], lines, changed, changed.slice(2, -2), [...lines, "", "", "more"], ["one\r", "two"]];
  return texts.flatMap((all) => [all.join("\n"), all.map((line) => `${line}\n`).join("")]);
};

describe("hunks of a diff", () => {
  it.each([0, 3])("make the one text from the other, whatever its end, with %d lines around them", (context) => {
    for (const before of listTexts())
      for (const after of listTexts()) {
        const diff = createTwoFilesPatch("a", "b", before, after, "", "", { context }).replace(/^=+\n/, "");
        expect(applyHunks(before, parsePatch(diff)[0]?.hunks ?? [])).toBe(after);
      }
  });

  it.each([
    ["has another line there", "@@ -1 +1 @@\n-other\n+new\n"],
    ["has the line elsewhere", "@@ -2 +2 @@\n-one\n+new\n"],
    ["is shorter", "@@ -2,2 +2 @@\n two\n-three\n"],
    ["has a line break at its end", "@@ -2 +2 @@\n-two\n\\ No newline at end of file\n+two.\n"],
    ["was changed there by the hunk before", "@@ -1,2 +1 @@\n one\n-two\n@@ -2 +1 @@\n-two\n+new\n"],
    // The library writes an entry for each line up to there, and takes the process down with it.
    ["ends long before", "@@ -999999999999,0 +1 @@\n+new\n"],
    ["has no line before the first", "@@ -0 +1 @@\n-one\n+new\n"],
  ])("do not fit a text that %s", (_, diff) => {
    expect(parseHunks(diff)).not.toEqual([]);
    expect(applyHunks("one\ntwo\n", parseHunks(diff))).toBeUndefined();
  });
});
