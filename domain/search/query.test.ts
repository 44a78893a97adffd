import { describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { parseQuery, toNarrowed } from "#domain/search/query.ts";

const read = (text: string) => {
  const query = parseQuery(text);
  if (!query.ok) throw new Error(JSON.stringify(query.failure));
  return query.value;
};
const refusalOf = (text: string) => {
  const query = parseQuery(text);
  if (query.ok || query.failure.type !== "bad-parameter") throw new Error("it was read");
  return query.failure.message;
};

describe("a query", () => {
  it("is made of words, phrases and filters", () => {
    expect(read('frozen "no return" kind:decision status:agreed by:mike before:2025-03 after:2024')).toMatchObject({
      words: [{ typed: "frozen" }],
      phrases: [["no", "return"]],
      kinds: ["decision"],
      statuses: ["agreed"],
      by: "mike",
      before: "2025-03-01",
      after: "2024-12-31",
    });
  });

  it("leaves out what stands in every text, unless there is nothing else", () => {
    expect(read("who is the guarantor").words.map(({ typed }) => typed)).toEqual(["guarantor"]);
    expect(read("who is it").words).toHaveLength(3);
  });

  it.each([
    { text: "", words: 0 },
    { text: "   ", words: 0 },
    { text: '"', words: 0 },
    { text: '""', words: 0 },
    { text: "…—!?", words: 0 },
    { text: "luo:session", words: 1 },
    { text: "note:", words: 1 },
    { text: "says:", words: 1 },
    { text: "kho\u0000luo\u202E", words: 2 },
    { text: "\ud800x", words: 1 },
    { text: "constructor __proto__ toString", words: 3 },
  ])("takes whatever is typed: $text", ({ text, words }) => {
    expect(read(text)).toMatchObject({ words: { length: words }, phrases: [] });
  });

  it("ends a phrase that nobody closed where it ends", () => {
    expect(read('"point of no').phrases).toEqual([["point", "of", "no"]]);
  });

  it.each([
    ["kind:machines", "machine"],
    ["KIND:People", "person"],
    ['kind:"upgrade pair"', "pair"],
    ["kind:proposals", "proposal"],
  ])("knows a kind by any of its names: %s", (text, kind) => {
    expect(read(text).kinds).toEqual([kind]);
  });

  it("takes several kinds and statuses as one or the other", () => {
    expect(read("kind:term kind:topic status:open status:not-intended")).toMatchObject({
      kinds: ["term", "topic"],
      statuses: ["open", "not-intended"],
    });
  });

  it.each([
    {
      text: "kind:machin",
      said: /`machin` after `kind:`, which is no kind; did you mean `machine`\? there are charter, person/,
    },
    { text: "kind:xyzzy", said: /which is no kind; there are charter/ },
    { text: "status:agred", said: /did you mean `agreed`\? there are agreed, provisional/ },
    {
      text: "before:2025-02-30",
      said: /`2025-02-30` after `before:`, which is no day of the calendar; write one as 2025-02-10/,
    },
    { text: "after:yesterday", said: /no day of the calendar/ },
    {
      text: 'by:""',
      said: /says nothing after `by:`; write a name, such as `by:jason`: of a person, or of an account/,
    },
    { text: "kho by:", said: /says nothing after `by:`/ },
    {
      text: "kind: term",
      said: /says nothing after `kind:`; write a kind, such as `kind:term`: there are charter, person/,
    },
    { text: "Status:", said: /says nothing after `status:`; write a status, such as/ },
    { text: "before: after:2025", said: /says nothing after `before:`; write a day/ },
    { text: `kind:${"x".repeat(100)}`, said: /`x{40}…` after `kind:`/ },
  ])("says what there is where a filter names nothing: $text", ({ text, said }) => {
    expect(refusalOf(text)).toMatch(said);
  });

  it("says how much is searched for where it is more than that", () => {
    expect(refusalOf("x".repeat(limits.searchQuery + 1))).toBe("has 201 characters; at most 200 are searched for");
    expect(refusalOf("go ".repeat(13))).toBe("has 13 words; at most 12 are searched for");
    expect(refusalOf(`"${"go ".repeat(13)}"`)).toBe("has 13 words; at most 12 are searched for");
  });

  it("is narrowed to one kind, whatever it was narrowed to before", () => {
    expect(toNarrowed("frozen", "machine")).toBe("frozen kind:machine");
    expect(toNarrowed("kind:topic frozen kind:term", "machine")).toBe("frozen kind:machine");
    expect(toNarrowed('kind:"upgrade pair" luo', "pair")).toBe("luo kind:pair");
  });
});
