import { expect, it } from "vitest";
import { listElements } from "#domain/register/record/elements.ts";
import { aBody } from "#domain/test-builders.ts";

it("lists fields, items of lists by their names, and short lists as one", () => {
  const elements = listElements({ ...aBody("machine"), nothing: undefined, words: ["a", "b"], empty: [] });
  const labels = Object.fromEntries(elements.map(({ path, label }) => [path, label]));
  expect(labels).toMatchObject({ "/title": "title", "/states/1": "states › on", "/words": "words" });
  expect(Object.keys(labels)).not.toContain("/nothing");
  expect(Object.keys(labels)).not.toContain("/empty");
});
