import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countBytes, findPassageText } from "#domain/meeting/passage.ts";
import { readNote } from "#domain/note/read-note.ts";
import { findConvention } from "#domain/note/structure.ts";

const seed = readFileSync("content/meetings/2025-01-27.original.txt", "utf8");
const textsOf = (text: string) => readNote(text).sentences.map((sentence) => sentence.text);

/** Words and signs of all conventions, put together at random. */
const scraps = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...[
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "  ",
        "> ",
        ">> ",
        "- ",
        " + ",
        "* ",
        "1. ",
        "# ",
        "----->o-----",
        "---",
        "===",
        ": ",
      ],
      ...[
        "[1]",
        "[1] https://example.org/a ",
        "Topic: ",
        "RESOLVED: ",
        "s/a/b/",
        "It was agreed. ",
        "6.12 -> 6.13",
        "A->B",
      ],
      ...["Mike noted it. ", "é", "🙂", "\uD800", "\0", "\u00A0", "\uFEFF", "Please ", "**Bold**", "**", "e.g. KHO"],
    ),
    fc.string({ unit: "binary", maxLength: 8 }),
  ),
  { maxLength: 60 },
);

function expectTotal(text: string): void {
  const note = readNote(text);
  let at = 0;
  for (const { offset, length } of note.pieces) {
    expect(offset).toBe(at);
    expect(length).toBeGreaterThan(0);
    at += length;
  }
  expect(at).toBe(countBytes(text));
  expect(note.bytes).toBe(at);
  for (const { type, ...stretch } of note.pieces)
    if (type === "blank") expect(findPassageText(note.index, stretch)).toMatch(/^[\s>]*$/);
  expect(note.pieces.filter(({ type }) => type === "sentence").map(({ offset, length }) => [offset, length])).toEqual(
    note.sentences.map(({ offset, length }) => [offset, length]),
  );
}

describe("every byte of a note belongs to one sentence, separator, footnote or blank", () => {
  it("of any text", () => {
    fc.assert(
      fc.property(scraps, (parts) => expectTotal(parts.join(""))),
      { numRuns: 500 },
    );
  });

  it.each(["", " \n\n", "\0", "\uD800", "🙂", seed, seed.replaceAll(". ", ".\n> ")])("of %j", (text) => {
    expectTotal(text);
  });
});

describe("the first note of the series", () => {
  const note = readNote(seed);

  it("is recognised as flattened, with eight sections", () => {
    expect(note.convention).toBe("drawn-inline");
    expect(note.sections.map(({ title }) => title).slice(0, 3)).toEqual([
      "Opening",
      "I talked about the logistics and goals …",
      "Mike is planning on sending out another …",
    ]);
    expect(note.sections).toHaveLength(8);
  });

  it("has twelve list items with three below them, and what follows the last one is no part of it", () => {
    const items = note.sentences.filter(({ bullet }) => bullet);
    expect(items.filter(({ bullet }) => bullet?.level === 0)).toHaveLength(12);
    expect(items.filter(({ bullet }) => bullet?.level === 1)).toHaveLength(3);
    expect(items.at(-1)?.text).toBe("implications of preserving vIOMMU state");
    expect(note.sentences.at(-1)?.bullet).toBeUndefined();
  });
});

it.each([
  ["drawn", "Hi.\n----->o-----\nWe met."],
  ["drawn-inline", "Hi. ----->o----- We met."],
  ["drawn-quoted", "> Hi.\n> ----->o-----\n> We met.\nI did not."],
  ["w3c", "Present: Ann, Bob\nScribe: Ann\nTopic: Scope\nRESOLVED: we do it"],
  ["tc39", "# Iterators\n### Speaker's Summary of Key Points\n- a\n### Conclusion\n- b"],
  ["decision-lines", "We met.\nDECISION: we do it."],
  ["markdown", "# Scope\nWe met."],
  ["plain", "We met. One topic: scope."],
])("recognises %s", (convention, text) => {
  expect(readNote(text).convention).toBe(convention);
});

it("reads a note by the convention that it is told", () => {
  const text = "Topic: Scope\nWe met.";
  expect(readNote(text).sections.map(({ title }) => title)).toEqual(["Opening"]);
  expect(readNote(text, "w3c").sections.map(({ title }) => title)).toEqual(["Scope"]);
});

describe("sentences", () => {
  it.each([
    {
      title: "go on over a line break",
      text: "We met\nall day. Then we\nleft.",
      sentences: ["We met all day.", "Then we left."],
    },
    {
      title: "do not end at an abbreviation",
      text: "Some files, e.g. Memfd, are kept. Fine.",
      sentences: ["Some files, e.g. Memfd, are kept.", "Fine."],
    },
    { title: "go on over the marks of a quote", text: "> We met\n> all day.", sentences: ["We met all day."] },
    {
      title: "are list items",
      text: "Hi.\nScope:\n - KHO\n   and more\n - PCI\n",
      sentences: ["Hi.", "Scope:", "KHO and more", "PCI"],
    },
    { title: "are list items in one line", text: "Scope: - KHO - PCI", sentences: ["Scope:", "KHO", "PCI"] },
    {
      title: "go on over a dash",
      text: "We met - all of us - and left.",
      sentences: ["We met - all of us - and left."],
    },
    {
      title: "go on over a dash where a line begins",
      text: "We met\n- all of us -\nand left.",
      sentences: ["We met - all of us - and left."],
    },
    {
      title: "go on over arrows",
      text: "From 6.12 -> 6.13, A->B - it is hard.",
      sentences: ["From 6.12 -> 6.13, A->B - it is hard."],
    },
    { title: "are none of a footnote", text: "See [1].\n\n[1] A page of ours", sentences: ["See [1]."] },
    {
      title: "are none of a footnote in their line",
      text: "See [1]. [1] https://example.org/a More.",
      sentences: ["See [1].", "More."],
    },
    {
      title: "begin with a number in brackets that is no footnote",
      text: "[1] was the first.",
      sentences: ["[1] was the first."],
    },
    { title: "do not have their label", text: "* Owner: Ann\n* Due: May", sentences: ["Ann", "May"] },
    {
      title: "of minutes are lines",
      text: "Topic: A\nAnn: we should\n... wait\nBob: no",
      sentences: ["we should ... wait", "no"],
    },
  ])("$title", ({ title, text, sentences }) => {
    const note = readNote(text, title.includes("minutes") ? "w3c" : undefined);
    expect(note.sentences.map((sentence) => sentence.text)).toEqual(sentences);
  });

  it("have their label", () => {
    expect(readNote("DECISION: we wait.\n- **Due**: May").sentences.map(({ label }) => label)).toEqual([
      "DECISION",
      "Due",
    ]);
  });

  it("say how deep in a list they are", () => {
    const text = "- a\n  + b\n    * c\n- d\n+ e\n1. f";
    expect(readNote(text).sentences.map(({ bullet }) => bullet?.level)).toEqual([0, 1, 2, 0, 1, 2]);
  });

  it("say how often they are quoted, and which one they answer", () => {
    const { sentences } = readNote("> > One.\n> Two.\nThree.\n\n> Four.\n\nFive.");
    expect(sentences.map(({ quoted, answerTo }) => [quoted, answerTo])).toEqual([
      [2, undefined],
      [1, 0],
      [0, 1],
      [1, undefined],
      [0, 3],
    ]);
  });

  it("keep their passage where a line further down corrects them", () => {
    const { sentences } = readNote("Topic: A\nRESOLVED: ship in May\ns/May/June/", "w3c");
    expect(sentences.map(({ text, corrected }) => [text, corrected])).toEqual([
      ["ship in May", "ship in June"],
      ["s/May/June/", undefined],
    ]);
  });
});

describe("a heading in bold", () => {
  const titlesOf = (text: string) => readNote(text).sections.map(({ title }) => title);

  it("goes on over the ends of its lines, and is called without its footnote", () => {
    const text =
      "----->o-----\n**Reducing the\nblackout window: *how*\n[12]**\n\nIt was long.\n\n----->o-----\n**Next:**\nText.";
    expect(titlesOf(text)).toEqual(["Reducing the blackout window: *how*", "Next"]);
    expect(textsOf(text)).toEqual(["It was long.", "Text."]);
    expectTotal(text);
  });

  it.each([
    "----->o-----\n**Never ended\nby anything",
    "----->o-----\n**Ended\n\nbelow**",
    "----->o-----\n**Ended\n> below**",
    "----->o-----\n**One** and\n**two**",
    "----->o-----\n**1\n2\n3\n4\n5\n6**",
  ])("is none where its signs do not close it: %j", (text) => {
    expect(titlesOf(text)[0]).not.toBe("");
    expect(textsOf(text).length).toBeGreaterThan(0);
    expectTotal(text);
  });
});

it("keeps footnotes with the mark that the text has for them", () => {
  expect(readNote("See [2].\n\n[2]: https://example.org/a").footnotes.map(({ mark, text }) => [mark, text])).toEqual([
    ["2", "https://example.org/a"],
  ]);
});

describe("a text of any size and kind", () => {
  it("has quotes a thousand deep", () => {
    const { sentences } = readNote(
      Array.from({ length: 1_000 }, (_, depth) => `${">".repeat(depth)} Line.`).join("\n"),
    );
    expect(sentences.at(-1)?.quoted).toBe(999);
  });

  it("is cut between two characters where it has no lines", () => {
    const { index } = readNote(`a${"🙂".repeat(500_001)}`);
    expect(index.text.length).toBe(999_999);
  });

  it("is read no further than somebody has the time for, to the end of a line", () => {
    const { sentences, unread, bytes } = readNote("One.\nTwo.\nThree.\n", undefined, 12);
    expect(sentences.map(({ text, isUnread }) => [text, isUnread])).toEqual([
      ["One.", undefined],
      ["Two.", undefined],
      ["", true],
    ]);
    expect([unread, bytes]).toEqual([7, 17]);
    expect(readNote("One.", undefined, 0)).toMatchObject({ unread: 4, sentences: [{ isUnread: true }] });
  });

  it("has no sentence where it is empty", () => {
    expect(textsOf("")).toEqual([]);
    expect(readNote("").sections).toEqual([]);
  });
});

it("knows a convention by its name only", () => {
  expect(findConvention("w3c")).toBe("w3c");
  expect(findConvention("toString")).toBeUndefined();
});
