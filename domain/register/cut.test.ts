import { expect, it } from "vitest";
import { countUpTo, cut } from "#domain/register/cut.ts";
import { compareRecords } from "#domain/register/spec.ts";
import { aRecord } from "#domain/test-builders.ts";

const five = ["a", "b", "c", "d", "e"];

it.each([
  { title: "the first stretch", passed: 0, size: 2, shown: ["a", "b"], previous: undefined, next: 2 },
  { title: "one in the middle", passed: 2, size: 2, shown: ["c", "d"], previous: 0, next: 4 },
  { title: "the last one, which is shorter", passed: 4, size: 2, shown: ["e"], previous: 2, next: undefined },
  { title: "one that the list ends with", passed: 3, size: 2, shown: ["d", "e"], previous: 1, next: undefined },
  {
    title: "all of a list that is as long as one",
    passed: 0,
    size: 5,
    shown: five,
    previous: undefined,
    next: undefined,
  },
  { title: "what follows less than a whole one", passed: 1, size: 3, shown: ["b", "c", "d"], previous: 0, next: 4 },
  { title: "nothing after the end, and the way back", passed: 5, size: 2, shown: [], previous: 3, next: undefined },
])("cuts out $title", ({ passed, size, shown, previous, next }) => {
  expect(cut(five, passed, size)).toEqual({ shown, passed, total: 5, previous, next });
});

it("meets every entry once from stretch to stretch, and shows the same on the way back", () => {
  const walked = [cut(five, 0, 2)];
  for (let at = walked[0]?.next; at !== undefined; at = walked.at(-1)?.next) walked.push(cut(five, at, 2));
  expect(walked.flatMap(({ shown }) => shown)).toEqual(five);
  const back = walked.slice(1).map(({ previous = -1 }) => cut(five, previous, 2));
  expect(back).toEqual(walked.slice(0, -1));
});

it("goes on where a record stood that was retired since, or that a filter leaves out", () => {
  const [alpha, beta, delta] = ["alpha", "beta", "delta"].map((slug) => aRecord("term", slug));
  const kept = [alpha, delta].flatMap((record) => record ?? []);
  for (const [last, count] of [
    [alpha, 1],
    [beta, 1],
    [delta, 2],
  ] as const)
    expect(last && countUpTo(kept, last, compareRecords)).toBe(count);
});

it("keeps the place of a kernel by its rank, not by its name", () => {
  const ranked = [aRecord("kernel", "6.9", { rank: 1 }), aRecord("kernel", "6.10", { rank: 2 })] as const;
  expect(countUpTo(ranked, ranked[0], compareRecords)).toBe(1);
  expect(countUpTo(ranked, ranked[1], compareRecords)).toBe(2);
});
