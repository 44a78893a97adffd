import { describe, expect, it } from "vitest";
import { listWords, toSequence, toSequenceOf, toTerms } from "#domain/search/words.ts";

describe("the words of a text", () => {
  it.each([
    { text: "liveupdate_file_handler", terms: ["liveupdate_file_handler", "liveupdat", "file", "handler"] },
    { text: "it returns -EBUSY.", terms: ["return", "-ebusy", "ebusy"] },
    { text: "Linux 6.19, v6.12 and 7.2-rc4", terms: ["linux", "6.19", "v6.12", "7.2-rc4", "7.2", "rc4"] },
    { text: "luo-session-v1;memfd-v2", terms: ["luo-session-v1", "luo", "session", "v1", "memfd-v2", "memfd", "v2"] },
    { text: "6.12->6.13", terms: ["6.12", "6.13"] },
    { text: "/dev/liveupdate", terms: ["dev/liveupdate", "dev", "liveupdat"] },
    { text: "kho_preserve_folio()", terms: ["kho_preserve_folio", "kho", "preserv", "folio"] },
    { text: "__proto__ constructor", terms: ["proto", "constructor"] },
  ])("keeps an identifier as it is written, and in its parts: $text", ({ text, terms }) => {
    expect(toTerms(text)).toEqual(terms);
  });

  it.each([
    ["sessions", "session"],
    ["policies", "policy"],
    ["boxes", "box"],
    ["states", "state"],
    ["preserving", "preserve"],
    ["decoupling", "decoupled"],
    ["stopping", "stops"],
    ["finalize", "finalized"],
    ["KHO", "kho"],
    ["Kovář", "kovar"],
    ["ﬁle", "file"],
    ["cafe\u0301", "café"],
  ])("takes %s and %s for one word", (one, other) => {
    expect(toTerms(one)).toEqual(toTerms(other));
  });

  it.each([
    ["status", "state"],
    ["process", "processor"],
    ["bus", "busy"],
    ["v1", "v2"],
  ])("takes %s and %s for two", (one, other) => {
    expect(toTerms(one)).not.toEqual(toTerms(other));
  });

  it("leaves out what stands in every text, but not from a row of words", () => {
    expect(toTerms("It was agreed, by them all, of what is to be")).toEqual(["agre", "all"]);
    expect(toSequence("The point of no return")).toBe(" the point of no return ");
    expect(toSequenceOf("point-of-no-return")).toBe(" point of no return ");
  });

  it("says where each stands", () => {
    const text = "of KHO’s luo-session";
    expect(listWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(["of", "KHO", "s", "luo-session"]);
  });

  it.each([
    "a".repeat(100_000),
    "-".repeat(100_000),
    "a-".repeat(50_000),
    "a_".repeat(50_000),
    "\u0301".repeat(100_000),
    "😀".repeat(30_000),
  ])("reads a hostile text at once: %#", (text) => {
    const began = performance.now();
    listWords(text);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
