import { describe, expect, it } from "vitest";
import { findNearest, listNearest } from "#domain/nearest.ts";

const known = ["luo-session", "luo-file", "kho-finalize-6.16", "memfd"];

describe("listNearest", () => {
  it.each([
    { title: "a dropped letter", name: "luo-sesion", expected: ["luo-session"] },
    { title: "capitals", name: "LUO-File", expected: ["luo-file"] },
    { title: "the start of a name", name: "kho-finalize", expected: ["kho-finalize-6.16"] },
    { title: "the end of a name", name: "session", expected: ["luo-session"] },
    { title: "one letter of a short name", name: "menfd", expected: ["memfd"] },
    { title: "a name like no other", name: "weather", expected: [] },
    { title: "nothing", name: "", expected: [] },
    { title: "a name too long to be one", name: "luo-session".repeat(100), expected: [] },
  ])("for $title finds $expected", ({ name, expected }) => {
    expect(listNearest(name, known)).toEqual(expected);
  });

  it("names three at most, the nearest first", () => {
    expect(listNearest("luo-x", ["luo-abcd", "luo-yy", "luo-z", "luo-w", "luo-v"])).toEqual([
      "luo-v",
      "luo-w",
      "luo-z",
    ]);
  });
});

describe("the nearest word", () => {
  it("is the one with the fewest letters changed", () => {
    expect(findNearest("frozn", ["normal", "frozen", "froze"])).toBe("frozen");
    expect(findNearest("LUO-sesion", ["luo-session", "luo-file"])).toBe("luo-session");
  });

  it("is none where too much differs", () => {
    expect(findNearest("cat", ["dog", "cattle"])).toBeUndefined();
  });
});
