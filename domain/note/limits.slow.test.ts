import { describe, expect, it } from "vitest";
import { toPaced } from "#domain/pace-test-builders.ts";
import { listCandidates } from "#domain/note/candidates.ts";
import { readNote } from "#domain/note/read-note.ts";

const people = ["James Gowans", "Jason Gunthorpe", "Jason Miu", "Mike Rapoport", "Pasha Tatashin"].map((name) => ({
  slug: name.toLowerCase().replace(" ", "-"),
  name,
  otherNames: [],
}));
const list = (text: string) => listCandidates(readNote(text), { people, day: "2025-01-27" });

/** What it answers, and how many milliseconds of the processor it took: the machine may have other work. */
function timed<Value>(run: () => Value): readonly [value: Value, time: number] {
  const start = process.cpuUsage();
  const value = run();
  const { user, system } = process.cpuUsage(start);
  return [value, (user + system) / 1_000];
}

describe("a text of 20 MB is read in two seconds, and the rest of it said to be unread", () => {
  it.each([
    ["blanks", " "],
    ["line breaks", "\n"],
    ["marks of quotes", ">"],
    ["quotes", "> a\n"],
    ["list signs", "- "],
    ["list items", "- a\n"],
    ["separators", "----->o-----"],
    ["dashes", "-"],
    ["labels", "a: "],
    ["brackets", "[1] "],
    ["headings", "# a\n"],
    ["stars", "*"],
    ["capitals", "A. "],
    ["wide characters", "🙂"],
    ["halves of characters", "\uD83D"],
    ["NUL", "\0"],
    ["corrections", "RESOLVED: a\ns/a/b/\n"],
  ])("of %s", (_, scrap) => {
    const text = `Topic: a\nScribe: b\n\n${scrap.repeat(20_000_000 / scrap.length)}`;
    const [note, time] = timed(() => readNote(text));
    expect(time).toBeLessThan(toPaced(2_000, time));
    expect(note.pieces.at(-1)).toMatchObject({ type: "sentence" });
    expect(note.unread).toBeGreaterThan(0);
    expect(note.sentences.at(-1)?.isUnread).toBe(true);
  });
});

describe("a text gives its candidates in two seconds", () => {
  it.each([
    "It was agreed that Mike will send it by Friday. ",
    "Mike and James noted that, ",
    "not agreed ",
    "éa",
    "a\u00E9 agree ",
    "> He said so.\n",
    "- topics proposed by Pasha: a, b, and c\n",
    "((((",
    "and whether or even ",
    "Mike Rapoport\n",
    "Ab Cd ",
    "milestone: the ",
    "next meeting is on February 30 ",
    "we will if he will ",
  ])("of %j", (scrap) => {
    const [{ sums }, time] = timed(() => list(scrap.repeat(1_000_000 / scrap.length)));
    expect(time).toBeLessThan(toPaced(2_000, time));
    expect(sums.all).toBeGreaterThan(0);
  });
});
