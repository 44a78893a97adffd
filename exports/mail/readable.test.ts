import { expect, it } from "vitest";
import { toReadableLine } from "#exports/mail/readable.ts";

it.each([
  { of: "Markdown", text: "**KHO**, `v4` and [PCI](https://example.org)", line: "KHO, v4 and PCI" },
  { of: "two sentences", text: "Nobody asked. Then Ann did.", line: "Nobody asked – Then Ann did." },
  { of: "a question with more behind it", text: "Who pays? And when?", line: "Who pays? – And when?" },
  { of: "a version, which ends nothing", text: "From 6.12 to 6.13", line: "From 6.12 to 6.13" },
  { of: "a list in its line", text: "Two things: - one", line: "Two things: – one" },
  {
    of: "a footnote of its own",
    text: "As said in [1] https://example.org/a",
    line: "As said in (1) https://example.org/a",
  },
  { of: "a mark at its end", text: "As said in [12]", line: "As said in (12)" },
  { of: "a line that sets sections apart", text: "Before ----->o----- after", line: "Before -- after" },
  { of: "signs of a heading", text: "a ** b", line: "a * b" },
  { of: "nothing but signs", text: "```", line: "…" },
])("has a line with $of as one sentence of a mail", ({ text, line }) => {
  expect(toReadableLine(text)).toBe(line);
});
