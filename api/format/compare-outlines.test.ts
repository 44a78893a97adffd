import { describe, expect, it } from "vitest";
import { compareOutlines } from "#api/format/compare-outlines.ts";
import { toOutline } from "#api/format/outline.ts";
import { compareVersions, toNextVersion } from "#api/format/version-step.ts";

const stepOf = (before: readonly string[], after: readonly string[]) =>
  toNextVersion("1.3.0", compareOutlines(before, after));

describe("what is answered", () => {
  it.each([
    ["a member more", ["term /: object"], ["term /: object", "term /scope: string"], "1.4.0"],
    ["a member that may be missing more", ["term /: object"], ["term /: object", "term /scope?: string"], "1.4.0"],
    ["a member less", ["term /title: string"], [], "2.0.0"],
    ["a member by another name", ["term /title: string"], ["term /name: string"], "2.0.0"],
    ["a member of another type", ["term /rank: integer"], ["term /rank: string"], "2.0.0"],
    ["null where there was none", ["term /rank: integer"], ["term /rank: integer | null"], "2.0.0"],
    ["a member that may be missing now", ["term /title: string"], ["term /title?: string"], "2.0.0"],
    ["a member that is always there now", ["term /title?: string"], ["term /title: string"], "1.4.0"],
    ["a word more", ['term /op: "a" | "b"'], ['term /op: "a" | "b" | "c"'], "1.4.0"],
    ["a word less", ['term /op: "a" | "b"'], ['term /op: "a"'], "1.4.0"],
    ["nothing", ["term /title: string"], ["term /title: string"], "1.3.0"],
    [
      "the members of a part in the place of its name, and one more",
      ["#fact /: object", "#fact /text: string", "#fact /in: #place", "#place /: string", "term /facts[]: #fact"],
      [
        "term /facts[]: object",
        "term /facts[]/text: string",
        "term /facts[]/in: string",
        "term /facts[]/met?: string",
      ].concat(["#fact /: object", "#fact /text: string", "#fact /in: #place", "#place /: string"]),
      "1.4.0",
    ],
    [
      "the members of a part in the place of its name, and one less",
      ["#fact /: object", "#fact /text: string", "term /facts[]: #fact"],
      ["#fact /: object", "#fact /text: string", "term /facts[]: object"],
      "2.0.0",
    ],
    [
      "the name of a part in the place of its members",
      ["term /fact?: object", "term /fact/text: string"],
      ["#fact /: object", "#fact /text: string", "term /fact?: #fact"],
      "1.4.0",
    ],
    [
      "a part of another name and type",
      ["#a /: string", "term /b: #a"],
      ["#c /: integer", "#a /: string", "term /b: #c"],
      "2.0.0",
    ],
  ])("takes a step that fits: %s", (_, before, after, version) => {
    expect(stepOf(before, after)).toBe(version);
  });
});

describe("what is sent", () => {
  it.each([
    ["a member that may be left out more", [">c /: object"], [">c /: object", ">c /why?: string"], "1.4.0"],
    ["a member more that has to be there", [">c /: object"], [">c /: object", ">c /why: string"], "2.0.0"],
    [
      "a part more, with a member that has to be in it",
      [">c /: object"],
      [">c /: object", ">c /on?: object", ">c /on/path: string"],
      "1.4.0",
    ],
    ["a member less", [">c /: object", ">c /why?: string"], [">c /: object"], "2.0.0"],
    ["a word less", ['>c /op: "a" | "b"'], ['>c /op: "a"'], "2.0.0"],
    ["a word more", ['>c /op: "a"'], ['>c /op: "a" | "b"'], "1.4.0"],
    ["a member that has to be there now", [">c /why?: string"], [">c /why: string"], "2.0.0"],
  ])("takes a step that fits: %s", (_, before, after, version) => {
    expect(stepOf(before, after)).toBe(version);
  });
});

it("says of each place in one line what stands there", () => {
  const places = toOutline().map((line) => line.replace(/\??: .*$/, ""));
  expect(places.length).toBeGreaterThan(1_000);
  expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
  expect(toOutline()).toContain("spec /revision: integer");
  expect(toOutline()).toContain("#pairBody /decision?: string");
  expect(toOutline()).toContain(">proposal-content /title: string");
});

it("orders versions by their numbers, not by their letters", () => {
  expect(compareVersions("1.10.0", "1.9.0")).toBeGreaterThan(0);
  expect(compareVersions("2.0.0", "10.0.0")).toBeLessThan(0);
  expect(compareVersions("1.3.0", "1.3.0")).toBe(0);
});
