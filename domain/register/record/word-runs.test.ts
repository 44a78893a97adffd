import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareWords, type WordRun } from "#domain/register/record/word-runs.ts";

/** `[-was-]{+is+}`, as a terminal writes it. */
const write = (runs: readonly WordRun[] = []): string =>
  runs.map(({ op, text }) => (op === "same" ? text : op === "removed" ? `[-${text}-]` : `{+${text}+}`)).join("");

const written = (before: string, after: string) => write(compareWords(before, after, 1_000)?.runs);

describe("two texts, word by word", () => {
  it("mark the words that changed, and no others", () => {
    expect(written("The kernel keeps the memory.", "The kernel drops the memory.")).toBe(
      "The kernel [-keeps-]{+drops+} the memory.",
    );
  });

  it("put what was there before what took its place, at the beginning and at the end as well", () => {
    expect(written("old words here", "new words there")).toBe("[-old-]{+new+} words [-here-]{+there+}");
    expect(written("one two", "one two three")).toBe("one two{+ three+}");
    expect(written("one two three", "two three")).toBe("[-one -]two three");
  });

  it("read two rewrites as one where less than half as much stands between them as the smaller one rewrote", () => {
    expect(written("Clients ask it to preserve pages", "It is switched on by kho=on")).toBe(
      "[-Clients ask it to preserve pages-]{+It is switched on by kho=on+}",
    );
    expect(written("keeps the memory", "drops the pages")).toBe("[-keeps-]{+drops+} the [-memory-]{+pages+}");
    expect(written("alpha a gamma", "first a third")).toBe("[-alpha a gamma-]{+first a third+}");
    expect(written("al an ga", "fi an th")).toBe("[-al-]{+fi+} an [-ga-]{+th+}");
    expect(written("four at gamma", "five at third")).toBe("[-four-]{+five+} at [-gamma-]{+third+}");
  });

  it("are not compared where they differ in more words than may be looked at", () => {
    expect(compareWords("a b c d", "e f g h", 3)).toBeUndefined();
    expect(compareWords("a b", "a c", 3)?.edits).toBe(2);
  });

  it("are both there in the runs, of which no two that follow each other are of one sort", () => {
    const text = fc.array(fc.constantFrom("a", "bb", "the", "kernel", "hands", "over", ",", "  "), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const [before, after] = [older.join(" "), newer.join(" ")];
        const runs = compareWords(before, after, 1_000)?.runs ?? [];
        const without = (left: WordRun["op"]) =>
          runs.flatMap(({ op, text: said }) => (op === left ? [] : said)).join("");
        expect(without("added")).toBe(before);
        expect(without("removed")).toBe(after);
        expect(runs.every(({ op }, at) => op !== runs[at + 1]?.op)).toBe(true);
        expect(runs.every(({ op }, at) => op !== "added" || runs[at + 1]?.op !== "removed")).toBe(true);
      }),
    );
  });
});
