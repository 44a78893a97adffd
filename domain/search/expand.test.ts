import { describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { expand } from "#domain/search/expand.ts";
import type { QueryWord } from "#domain/search/query.ts";

/** An index of these terms, each as often as it says, and of those that are near a word. */
const anIndex = (counts: Readonly<Record<string, number>>, near: Readonly<Record<string, number>> = {}) => {
  const asked: (readonly [string, number])[] = [];
  return {
    asked,
    count: (term: string) => counts[term] ?? 0,
    listFrom: (start: string) => Object.keys(counts).filter((term) => term.startsWith(start)),
    listNear: (term: string, edits: number) => {
      asked.push([term, edits]);
      return Object.entries(near).filter(([, distance]) => distance <= edits);
    },
  };
};

const word = (typed: string, ...parts: readonly string[]): QueryWord => ({
  typed,
  parts: parts.length === 0 ? [typed] : parts,
  whole: parts.length > 1 ? typed : undefined,
});

describe("a word of one part", () => {
  it("is itself where it is there, whatever begins so", () => {
    expect(expand(anIndex({ fold: 1, folder: 1 }), word("fold"))).toMatchObject({
      reading: "exact",
      wanted: [{ terms: ["fold"], weight: 1 }],
    });
  });

  it("is also what it may become while it is typed", () => {
    expect(expand(anIndex({ fold: 1, folder: 1 }), word("fold"), true)).toMatchObject({
      reading: "exact",
      wanted: [
        { terms: ["fold"], weight: 1 },
        { terms: ["folder"], weight: 0.5 },
      ],
    });
  });

  it("is what begins so, the shortest first and then by the alphabet, where it is not there itself", () => {
    const index = anIndex({ folders: 1, foldb: 1, folda: 1, other: 1 });
    expect(expand(index, word("fo"))).toMatchObject({
      reading: "beginning",
      wanted: [{ terms: ["folda", "foldb", "folders"], weight: 0.5 }],
    });
    expect(index.asked, "nothing is guessed at").toEqual([]);
    expect(expand(index, word("f")).wanted, "one letter begins half of all words").toEqual([]);
  });

  it("is what differs least from it, by one letter of four and two of eight", () => {
    const near = { memory: 1, memoir: 2, memoria: 1 };
    const short = anIndex({ memory: 1, memoria: 1 }, near);
    expect(expand(short, word("memoxy"))).toMatchObject({
      reading: "near",
      wanted: [{ terms: ["memory", "memoria"], weight: 0.4 }],
    });
    const [three, four, seven, eight] = ["mem", "memx", "memxyzu", "memxyzuv"].map((typed) => {
      const index = anIndex({}, near);
      expand(index, word(typed));
      return index.asked;
    });
    expect(three).toEqual([]);
    expect([four, seven, eight]).toEqual([[["memx", 1]], [["memxyzu", 1]], [["memxyzuv", 2]]]);
    expect(expand(anIndex({ memoir: 1 }, { memoir: 2 }), word("memxyzuv"))).toMatchObject({
      wanted: [{ terms: ["memoir"] }],
    });
  });

  it("takes no more than so many terms, and none after those that stand everywhere, but one at least", () => {
    const many = Object.fromEntries(Array.from({ length: limits.searchExpansions + 3 }, (_, at) => [`ab${at}`, 1]));
    expect(expand(anIndex(many), word("ab")).wanted[0]?.terms).toHaveLength(limits.searchExpansions);
    const everywhere = { aba: limits.searchPostings, abbb: 1, abcc: 1 };
    expect(expand(anIndex(everywhere), word("ab")).wanted[0]?.terms).toEqual(["aba"]);
    const upTo = { aba: limits.searchPostings - 1, abbb: 1, abcc: 1 };
    expect(expand(anIndex(upTo), word("ab")).wanted[0]?.terms).toEqual(["aba", "abbb"]);
    const more = { aba: limits.searchPostings + 1, abbb: 1 };
    expect(expand(anIndex(more), word("ab")).wanted[0]?.terms).toEqual(["aba"]);
  });
});

describe("an identifier of several parts", () => {
  const identifier = word("luo-session", "luo", "session");

  it("is itself above its parts where it is there, and its parts together", () => {
    expect(expand(anIndex({ "luo-session": 1, luo: 1, session: 1 }), identifier)).toMatchObject({
      reading: "exact",
      wanted: [
        { terms: ["luo-session"], weight: 2 },
        { terms: ["luo", "session"], isAll: true, weight: 0.5 },
      ],
    });
  });

  it("is its parts alone where it stands nowhere as a whole, each as it can be read", () => {
    expect(expand(anIndex({ luo: 1, sessions: 1 }), identifier)).toMatchObject({
      reading: "beginning",
      wanted: [{ terms: ["luo", "sessions"], isAll: true, weight: 0.5 }],
    });
  });

  it("is nothing where one of its parts can be read as nothing", () => {
    expect(expand(anIndex({ luo: 1 }), identifier).wanted).toEqual([]);
    expect(expand(anIndex({ "luo-session": 1, luo: 1 }), identifier).wanted).toEqual([
      { terms: ["luo-session"], weight: 2 },
    ]);
  });

  it("goes on while it is typed only where it is not there as a whole", () => {
    const parts = { luo: 1, session: 1, sessions: 1 };
    const typing = expand(anIndex({ ...parts, "luo-session": 1 }), identifier, true);
    expect(typing.reading).toBe("exact");
    expect(typing.wanted[1]).toEqual({ terms: ["luo", "session"], isAll: true, weight: 0.5 });
    expect(expand(anIndex({ luos: 1, session: 1 }), identifier, true).reading).toBe("beginning");
  });
});
