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
    { title: "three letters", name: "mem", expected: ["memfd"] },
    { title: "two letters, which may begin anything", name: "me", expected: [] },
    { title: "two letters that changed places", name: "lou-session", expected: ["luo-session"] },
    { title: "as many wrong letters as a name of five may have", name: "menfo", expected: ["memfd"] },
    { title: "one wrong letter more", name: "menxo", expected: [] },
    { title: "a word in front that is nearly as long as the name", name: "old-memfd", expected: [] },
    { title: "a name like no other", name: "weather", expected: [] },
    { title: "nothing", name: "", expected: [] },
    { title: "a name too long to be one", name: "luo-session".repeat(100), expected: [] },
  ])("for $title finds $expected", ({ name, expected }) => {
    expect(listNearest(name, known)).toEqual(expected);
  });

  it("names three at most, the nearest first", () => {
    expect(listNearest("luo-x", ["luo-abcd", "luo-yy", "luo-w", "luo-z", "luo-v"])).toEqual([
      "luo-v",
      "luo-w",
      "luo-z",
    ]);
  });

  it("compares names of up to eighty letters, and none beyond", () => {
    const long = "a".repeat(80);
    expect(listNearest(`${long.slice(1)}b`, [long])).toEqual([long]);
    expect(listNearest(`${long}b`, [long])).toEqual([]);
  });
});

describe("the nearest word", () => {
  it("is the one with the fewest letters changed", () => {
    expect(findNearest("frozn", ["normal", "frozen", "froze"])).toBe("frozen");
    expect(findNearest("luo-sesoin", ["luo-session", "luo-file"])).toBe("luo-session");
    expect(findNearest("LUO-sesion", ["luo-session", "luo-file"])).toBe("luo-session");
  });

  it("is none where too much differs", () => {
    expect(findNearest("cat", ["dog", "cattle"])).toBeUndefined();
  });
});
