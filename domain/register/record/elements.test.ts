import { expect, it } from "vitest";
import { listElements } from "#domain/register/record/elements.ts";
import { aBody } from "#domain/test-builders.ts";

it("lists fields, items of lists by their names, and lists of words as one", () => {
  const elements = listElements({ ...aBody("machine"), words: ["a", "b"] });
  const labels = Object.fromEntries(elements.map(({ path, label }) => [path, label]));
  expect(labels).toMatchObject({ "/title": "title", "/states/1": "states › on", "/words": "words" });
});

it("lists the items of a list that holds words too", () => {
  expect(listElements({ parts: ["a", { id: "b" }] })).toEqual([
    { path: "/parts/0", label: "parts › a", value: "a" },
    { path: "/parts/1", label: "parts › b", value: { id: "b" } },
  ]);
});

it("lists nothing for a field that says nothing or an empty list", () => {
  expect(listElements({ nothing: undefined, empty: [] })).toEqual([]);
});
