import { expect, it } from "vitest";
import { listNoteSections } from "#domain/meeting/note-sections.ts";
import { findPassageText } from "#domain/meeting/passage.ts";

const read = (note: string) =>
  listNoteSections(note).map(({ title, ...stretch }) => [title, findPassageText(note, stretch)]);

it.each([
  {
    title: "headings of Markdown, with what stands above the first of them",
    note: "Grüße.\n\n# Scope #\nWe met.\n\n## Next\n\nSee you.\n",
    sections: [
      ["Opening", "Grüße."],
      ["Scope", "We met."],
      ["Next", "See you."],
    ],
  },
  {
    title: "lines that are underlined, and lines by themselves that end in a colon",
    note: "Scope\n=====\nWe met at 8: all of us.\n\nNext meeting:\n- One\n- Two\n",
    sections: [
      ["Scope", "We met at 8: all of us."],
      ["Next meeting", "- One\n- Two"],
    ],
  },
  {
    title: "lines that are drawn, named by a heading below them or by how they begin",
    note: "Hi all.\n----->o-----\n# Scope\nWe met.\n----->o-----\nMike is planning on sending out another series, likely soon. More.\n----->o-----\nAll left.",
    sections: [
      ["Opening", "Hi all."],
      ["Scope", "# Scope\nWe met."],
      [
        "Mike is planning on sending out another …",
        "Mike is planning on sending out another series, likely soon. More.",
      ],
      ["All left", "All left."],
    ],
  },
  { title: "a heading with nothing below it", note: "# One\n\n# Two\nText.", sections: [["Two", "Text."]] },
  { title: "a note without any", note: "We met. It was short.", sections: [] },
  { title: "nothing", note: " \n", sections: [] },
])("finds the sections of a note: $title", ({ note, sections }) => {
  expect(read(note)).toEqual(sections);
});

it("reads a long line of signs, and many lines, in no time", () => {
  const start = performance.now();
  listNoteSections(`${"# ".repeat(20_000)}\n${"a:\n\n".repeat(20_000)}${"-".repeat(50_000)}`);
  expect(performance.now() - start).toBeLessThan(2_000);
});
