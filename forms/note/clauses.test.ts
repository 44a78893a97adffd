import { expect, it } from "vitest";
import { findPassageText } from "#domain/meeting/passage.ts";
import { listClauses } from "#forms/note/clauses.ts";

it("takes a sentence apart where two things are joined, each with its place in the note", () => {
  const note = "Über KHO: It was agreed that pairs are tested once, but Ada will send a list and Zoe will read it.";
  const sentence = note.slice(note.indexOf("It was"));
  const offset = Buffer.byteLength(note.slice(0, note.indexOf("It was")));
  const clauses = listClauses(sentence, offset);
  expect(clauses.map(({ text }) => text)).toEqual([
    "It was agreed that pairs are tested once",
    "Ada will send a list",
    "Zoe will read it.",
  ]);
  expect(clauses.map((clause) => findPassageText(note, clause))).toEqual(clauses.map(({ text }) => text));
});

it("gives a sentence of one thing as it is, and of a long list the rest as one", () => {
  expect(listClauses("Ada will send it.", 7)).toEqual([{ text: "Ada will send it.", offset: 7, length: 17 }]);
  const parts = Array.from({ length: 20 }, (_, at) => `p${at}`);
  const clauses = listClauses(parts.join("; "), 0);
  expect(clauses).toHaveLength(12);
  expect(clauses.at(-1)?.text).toBe(parts.slice(11).join("; "));
  expect(listClauses("", 0)).toEqual([]);
});
