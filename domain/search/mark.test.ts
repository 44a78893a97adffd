import { describe, expect, it } from "vitest";
import { cutAround, mark, toSought } from "#domain/search/mark.ts";
import type { MarkedText } from "#domain/search/found.ts";

/** With each mark in brackets. */
const write = ({ text, marks }: MarkedText): string => {
  let at = 0;
  const parts = marks.map(({ start, end }) => {
    const part = `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
    return part;
  });
  return [...parts, text.slice(at)].join("");
};

describe("what is marked in a text", () => {
  it.each([
    [["memory"], "Keeps memory over kexec.", "Keeps [memory] over kexec."],
    [["memory", "kexec"], "Keeps memory over kexec.", "Keeps [memory] over [kexec]."],
    [["memory", "over"], "Keeps memory  over kexec.", "Keeps [memory  over] kexec."],
    [["memory", "over"], "Keeps memory, over kexec.", "Keeps [memory], [over] kexec."],
    [["session"], "A luo-session ends.", "A [luo-session] ends."],
    [["luo-session"], "A luo-session, no session.", "A [luo-session], no session."],
    [["nothing"], "Keeps memory.", "Keeps memory."],
  ])("%j: %s", (terms, text, marked) => {
    expect(write(mark(text, toSought(terms)))).toBe(marked);
  });
});

describe("a long text", () => {
  const cut = (text: string, ...stretches: readonly (readonly [number, number])[]) =>
    cutAround({ text, marks: stretches.map(([start, end]) => ({ start, end })) });

  it("is shown whole up to 240 characters", () => {
    expect(cut("a".repeat(240))).toEqual({ text: "a".repeat(240), marks: [] });
    expect(cut("a".repeat(241)).text).toBe(`${"a".repeat(240)}…`);
  });

  it("is shown from its beginning where what matches stands there", () => {
    const text = "word ".repeat(100);
    const early = cut(text, [115, 119]);
    expect(early.text.startsWith("word word")).toBe(true);
    expect(early.text.endsWith("…")).toBe(true);
    expect(early.marks).toEqual([{ start: 115, end: 119 }]);
  });

  it("is shown around the first of what matches, from a blank to a blank, and leaves out what stands beyond", () => {
    const text = "word ".repeat(100);
    const late = cut(text, [300, 304], [320, 324], [495, 499]);
    expect(late.text).toMatch(/^…word .* …$|^…word .*…$/);
    expect(write(late).match(/\[word\]/g)).toHaveLength(2);
    expect(late.text.slice(1, 5)).toBe("word");
    expect(late.marks[0]).toEqual({ start: 56, end: 60 });
    const last = cut(text, [480, 484]);
    expect(last.text.startsWith("…")).toBe(true);
    expect(last.text.endsWith("word ")).toBe(true);
  });

  it("is never cut inside of a character", () => {
    const text = "🙂".repeat(300);
    for (const before of ["", "a"]) {
      const shown = cut(before + text, [300 + before.length, 302 + before.length]).text;
      expect(shown.replaceAll(/🙂|…|^a/gu, "")).toBe("");
    }
  });
});
