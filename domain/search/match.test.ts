import { describe, expect, it } from "vitest";
import { toSpec } from "#domain/register/spec.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { match, takeBest, type Match } from "#domain/search/match.ts";
import { parseQuery } from "#domain/search/query.ts";
import { followSpec, openSearchIndex } from "#domain/search/search-index.ts";
import { aRecord } from "#domain/test-builders.ts";

const anIndex = (...records: readonly AnyRecord[]) => {
  const index = openSearchIndex();
  followSpec(index, toSpec({ revision: 1, at: "2025-01-27T12:00:00.000Z", records, exceptions: [] }));
  return index;
};

function found(records: readonly AnyRecord[], typed: string, isTyping = false) {
  const query = parseQuery(typed);
  if (!query.ok) throw new Error(JSON.stringify(query.failure));
  return match(anIndex(...records), query.value, () => true, isTyping);
}

/** From the best on; what has the same score is told as one. */
const rank = (records: readonly AnyRecord[], typed: string, isTyping = false) => {
  const all = found(records, typed, isTyping).groups.flatMap(([, matches]) => matches);
  return takeBest(all, 0, 100).map(({ document }) => document.id.replace(/^terms\//, ""));
};

const term = (slug: string, fields: Partial<Parameters<typeof aRecord<"term">>[2]> = {}) =>
  aRecord("term", slug, { title: slug.toUpperCase(), meaning: "Says nothing of it.", ...fields });

/** So that no word is in most of the documents, where it would be worth nothing. */
const others = Array.from({ length: 20 }, (_, at) => term(`other-${at}`));

describe("what ranks before what", () => {
  it("is the title, then other spellings, then names in it, then texts, then what stands around", () => {
    const records = [
      term("around", { related: ["terms/needle-x"], meaning: "Points.", sources: [source("needle")] }),
      term("text", { meaning: "Of a needle here." }),
      term("also", { synonyms: ["needle and eye"] }),
      term("title", { title: "needle and thread" }),
      ...others,
    ];
    expect(rank(records, "needle")).toEqual(["title", "also", "text", "around"]);
  });

  it("is a title that is what was typed, before one that has it among others", () => {
    const records = [term("longer", { title: "needle needle eye" }), term("whole", { title: "needle" }), ...others];
    expect(rank(records, "needle")).toEqual(["whole", "longer"]);
    const named = found(records, "needle").groups.flatMap(([, matches]) => matches);
    expect(named.map(({ document, isNamed }) => [document.title, isNamed])).toEqual(
      expect.arrayContaining([
        ["needle", true],
        ["needle needle eye", false],
      ]),
    );
  });

  it("is what says it more often, and in a shorter text", () => {
    const often = term("often", { meaning: "The needle, a needle, one needle more." });
    const once = term("once", { meaning: "The needle, a thread, one thimble more." });
    expect(rank([once, often, ...others], "needle")).toEqual(["often", "once"]);
    const long = term("long", { meaning: `A needle${" and much else besides it".repeat(20)}.` });
    const short = term("short", { meaning: "A needle." });
    expect(rank([long, short, ...others], "needle")).toEqual(["short", "long"]);
  });

  it("is a rare word before a common one", () => {
    const common = Array.from({ length: 8 }, (_, at) => term(`common-${at}`, { meaning: "Of a thread." }));
    const both = [...common, term("rare", { meaning: "Of a needle." }), ...others];
    const all = found(both, "needle thread").groups;
    expect(all, "of two words both have to be there, unless nothing has both").toMatchObject([["term", { length: 9 }]]);
    expect(rank(both, "needle thread")[0]).toBe("rare");
  });

  it("is the newest first of what has the same score in nothing but its day, and by its address of the same day", () => {
    const days = ["2025-02-10", "2025-01-27", "2025-02-10"].map((day, at) =>
      aRecord("decision", `d${at}`, { day, title: `D${at}` }),
    );
    const { groups } = found(days, "kind:decision");
    expect(takeBest(groups[0]?.[1] ?? [], 0, 5).map(({ document }) => document.id)).toEqual([
      "decisions/d0",
      "decisions/d2",
      "decisions/d1",
    ]);
    expect(found(days, "").groups, "nothing is asked for").toEqual([]);
  });
});

describe("how many of the words have to be there", () => {
  const records = [
    term("one", { meaning: "alpha." }),
    term("two", { meaning: "alpha beta." }),
    term("three", { meaning: "alpha beta gamma." }),
    ...others,
  ];

  it.each([
    ["alpha beta", ["three", "two"], 2, 2],
    ["alpha beta gamma", ["three", "two"], 3, 3],
    ["alpha beta gamma delta", ["three"], 4, 3],
    ["alpha delta epsilon", ["one", "three", "two"], 3, 1],
  ])("%s", (typed, slugs, words, met) => {
    expect([...rank(records, typed)].sort()).toEqual(slugs);
    expect(found(records, typed)).toMatchObject({ words, met, unfiltered: slugs.length });
  });

  it("puts what has more of them first", () => {
    expect(rank(records, "alpha beta gamma")).toEqual(["three", "two"]);
  });
});

describe("a row of words", () => {
  const records = [
    term("row", { meaning: "The point of no return is here." }),
    term("apart", { meaning: "The return has no point of it." }),
    term("over", { title: "No return", meaning: "Of a point. No return." }),
    ...others,
  ];

  it("is found where they stand in this order, and within one sentence", () => {
    expect(rank(records, '"point of no return"')).toEqual(["row"]);
    expect([...rank(records, '"no return"')].sort()).toEqual(["over", "row"]);
    expect(rank(records, '"return here"')).toEqual([]);
  });

  it("is needed whatever other words there are, of which it counts as one", () => {
    expect(found(records, '"no return" point xyzzy')).toMatchObject({ words: 3, met: 2 });
    expect([...rank(records, '"no return" point')].sort()).toEqual(["over", "row"]);
    expect(rank(records, '"point of no return" "no return"')).toEqual(["row"]);
  });
});

describe("a page of the best", () => {
  const matches = [3, 1, 2, 2, 5].map(
    (score, at): Match => ({ document: { id: `t${at}` }, score, isNamed: false }) as unknown as Match, // no more of it is looked at
  );

  it.each([
    [0, 2, ["t4", "t0"]],
    [1, 2, ["t0", "t2"]],
    [2, 2, ["t2", "t3"]],
    [4, 3, ["t1"]],
    [5, 1, []],
    [0, 9, ["t4", "t0", "t2", "t3", "t1"]],
  ])("after %i, %i of them", (passed, limit, ids) => {
    expect(takeBest(matches, passed, limit).map(({ document }) => document.id)).toEqual(ids);
  });
});

function source(title: string) {
  return { type: "document", title, certainty: "excerpt" } as const;
}
