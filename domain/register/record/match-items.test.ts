import { describe, expect, it } from "vitest";
import type { Json } from "#domain/register/record/canonical.ts";
import { findIdentity, listMoved, matchItems } from "#domain/register/record/match-items.ts";

const cases: { title: string; before: Json[]; after: Json[]; expected: [number, number][] }[] = [
  { title: "nothing matches in an empty list", before: [], after: ["a"], expected: [] },
  { title: "equal words match one to one", before: ["a", "a"], after: ["a", "b"], expected: [[0, 0]] },
  {
    title: "an id holds through every other change",
    before: [{ id: "a", text: "x" }],
    after: [{ id: "b" }, { id: "a", text: "y" }],
    expected: [[1, 0]],
  },
  {
    title: "a new id with the old title is a rename",
    before: [{ id: "a", title: "Frozen" }],
    after: [{ id: "b", title: "Frozen" }],
    expected: [[0, 0]],
  },
  {
    title: "the surer name wins over the vaguer one",
    before: [
      { id: "a", title: "One" },
      { id: "b", title: "Two" },
    ],
    after: [{ id: "b", title: "One" }],
    expected: [[0, 1]],
  },
  {
    title: "a passage that was widened still quotes the same meeting at the same place",
    before: [{ type: "passage", meeting: "m", offset: 4, length: 3, quote: "abc" }],
    after: [{ type: "passage", meeting: "m", offset: 4, length: 3, quote: "abc", certainty: "read" }],
    expected: [[0, 0]],
  },
  {
    title: "the likeliest of two edited sentences is taken",
    before: [{ text: "the guest stops first" }, { text: "the guest never stops at all" }],
    after: [{ text: "the guest never stops" }],
    expected: [[0, 1]],
  },
  {
    title: "sentences without a word in common do not match",
    before: [{ text: "pages are kept" }],
    after: [{ text: "devices go quiet" }],
    expected: [],
  },
  {
    title: "sentences with one common word in four do not match",
    before: [{ text: "the guest stops first" }],
    after: [{ text: "the host goes on" }],
    expected: [],
  },
  {
    title: "sentences with half of their words in common match",
    before: [{ text: "lamp on" }],
    after: [{ text: "lamp off" }],
    expected: [[0, 0]],
  },
  {
    title: "a number names an item as well as a word does",
    before: [{ number: 2, kind: "a" }],
    after: [{ number: 2, kind: "b" }],
    expected: [[0, 0]],
  },
  {
    title: "a part of what names an item does not name it",
    before: [{ from: "off", kind: "a" }],
    after: [{ from: "off", kind: "b" }],
    expected: [],
  },
  { title: "null has no name and no words", before: [null], after: ["a"], expected: [] },
  {
    title: "texts without words are not alike",
    before: [{ text: "…" }, ["x"]],
    after: [{ text: "!" }, ["y"]],
    expected: [],
  },
];

describe("matchItems", () => {
  it.each(cases)("$title", ({ before, after, expected }) => {
    expect([...matchItems(before, after)]).toEqual(expected);
  });
});

describe("rewritten sentences", () => {
  const sentences = (rest: string, count: number): Json[] =>
    Array.from({ length: count }, (_, index) => ({ text: `Number${index} ${rest}` }));

  it("match up to a hundred with a hundred, each with the likest", () => {
    const matched = matchItems(sentences("lamp", 100), sentences("torch", 100));
    expect([...matched]).toEqual(Array.from({ length: 100 }, (_, index) => [index, index]));
  });

  it("do not match where there are more to compare", () => {
    expect([...matchItems(sentences("lamp", 101), sentences("torch", 100))]).toEqual([]);
  });

  it("match the first of those that are alike", () => {
    const two = [{ text: "a lamp" }, { text: "b lamp" }];
    const one = [{ text: "c lamp" }];
    expect([...matchItems(two, one)]).toEqual([[0, 0]]);
    expect([...matchItems(one, two)]).toEqual([[0, 0]]);
  });
});

describe("listMoved", () => {
  it("names the fewest items that left the old order", () => {
    const order = [3, 0, 1, 4, 2];
    expect([...listMoved(new Map(order.map((was, is) => [is, was])))]).toEqual([0, 3]);
  });
});

it("knows an item by the surest name it has, and by none where it has none", () => {
  expect(findIdentity({ id: "a", title: "T" })).toBe('id ["a"]');
  expect(findIdentity({ from: "a", event: "e", to: "b", guard: "g" })).toBe('from event to ["a","e","b"]');
  expect(findIdentity({ kind: "forward" })).toBeUndefined();
  expect(findIdentity("a")).toBeUndefined();
});
