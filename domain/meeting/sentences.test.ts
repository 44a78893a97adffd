import { expect, it } from "vitest";
import { findPassageText } from "#domain/meeting/passage.ts";
import { listSentences } from "#domain/meeting/sentences.ts";

const cut = (text: string, offset = 0, length = new TextEncoder().encode(text).length) =>
  listSentences(text, { offset, length }).map((stretch) => findPassageText(text, stretch));

it("cuts after a full stop that a capital follows", () => {
  expect(cut("It was said. Then it was done (later.) And “so on.”")).toEqual([
    "It was said.",
    "Then it was done (later.)",
    "And “so on.”",
  ]);
});

it("does not cut versions, arrows and abbreviations inside a sentence", () => {
  expect(cut("from 6.12 -> 6.13 but not 6.16 as an example, e.g. any version")).toHaveLength(1);
});

it("gives each list item a line of its own", () => {
  expect(cut("include: - KHO + Including tmpfs - Guest memory")).toEqual([
    "include:",
    "- KHO",
    "+ Including tmpfs",
    "- Guest memory",
  ]);
});

it("makes nothing of blanks that begin or end a stretch", () => {
  expect(cut("\n\none\n\n")).toEqual(["one"]);
});

it("cuts paragraphs, and stays inside the stretch it is given", () => {
  expect(cut("aé one\n\ntwo three", 3, 9)).toEqual([" one", "two"]);
});
