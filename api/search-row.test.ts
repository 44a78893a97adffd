import { describe, expect, it } from "vitest";
import { parseTarget } from "#api/match.ts";
import { need, spec } from "#api/test-builders.ts";

const base = "https://register.example.org";

function ask(query: string) {
  const target = parseTarget("/api/v1/search", new URLSearchParams(query), base);
  if (!target.ok) return target.failure;
  const { row, params, query: asked } = target.value;
  const answer = row.answer({ spec, base, params, query: asked, needed: need(row.needs(params, asked)) });
  if (!answer.ok || answer.value.content.type !== "json") throw new Error(JSON.stringify(answer));
  return answer.value.content.value;
}

describe("the answer of a search", () => {
  it("says what is found, where it stands, why it ranks, and what matches in it", () => {
    expect(ask("q=press")).toMatchObject({
      revision: 2,
      q: "press",
      total: 1,
      groups: [
        {
          kind: "machine",
          hits: [
            {
              id: "machines/light",
              status: "draft",
              reasons: [{ typed: "press", reading: "exact", fields: ["identifiers", "text"] }],
              places: [
                { text: "press", marks: [{ start: 0, end: 5 }], page: `${base}/machines/light#transitions` },
                {},
              ],
              page: `${base}/machines/light`,
            },
          ],
          next: null,
        },
      ],
    });
  });

  it("goes on kind by kind, at the revision that was asked for", () => {
    const { groups } = ask("q=after:2000&hits=1&revision=2") as {
      groups: { kind: string; total: number; next: string }[];
    };
    expect(groups.every(({ total }) => total === 1)).toBe(true);
    const many = ask("q=kind:term kind:topic kind:machine after:2000&hits=1&passed=0") as typeof groups;
    expect(JSON.stringify(many)).toContain('"next":null');
  });

  it.each([
    ["q=kind:lamp", /^has `lamp` after `kind:`/],
    [`q=${"x".repeat(201)}`, /201 characters/],
    ["q=x&hits=0", /must be a number from 1 to 50; it is `0`/],
    ["q=x&hits=51", /from 1 to 50/],
    ["q=x&passed=-1", /must be a number from 0/],
    ["q=x&typing=maybe", /must be true or false/],
    ["query=x", /it has q, hits, passed, typing, revision/],
  ])("is a problem in words for %s", (query, message) => {
    expect(ask(query)).toMatchObject({ type: "bad-parameter", message: expect.stringMatching(message) as string });
  });
});
