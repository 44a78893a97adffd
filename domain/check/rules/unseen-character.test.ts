import { expect, it } from "vitest";
import { unseenCharacter } from "#domain/check/rules/unseen-character.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports what nobody sees in a text, by its name, wherever the text stands", () => {
  const term = aRecord("term", "kho", { title: "K\u200BH\u00ADO", synonyms: ["KHO", "handover\u00A0"] });
  const machine = aRecord("machine", "light", { states: [{ id: "off", label: "o\u00ADff" }, { id: "on" }] });
  expect(linesOf(unseenCharacter, [term, machine])).toEqual([
    "machines/light /states/0/label holds U+00AD, which nobody sees; remove it",
    "terms/kho /title holds U+200B, U+00AD, which nobody sees; remove it",
    "terms/kho /synonyms/1 starts or ends with a blank, which nobody sees; remove it",
  ]);
});

it("leaves texts alone that end with a line break, are quoted, or need a joiner", () => {
  const term = aRecord("term", "kho", {
    title: "می\u200Cخواهم",
    meaning: "Keeps memory.\n",
    sources: [
      {
        type: "passage",
        meeting: "2025-01-27",
        offset: 0,
        length: 3,
        quote: " K\u200BHO",
        sha256: "0".repeat(64),
        stance: "term",
        certainty: "read",
      },
    ],
  });
  expect(linesOf(unseenCharacter, [term])).toEqual([]);
});
