import { describe, expect, it } from "vitest";
import type { Found } from "#domain/search/found.ts";
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
    const target = parseTarget("/api/v1/search", new URLSearchParams("q=lamp kind:topic&hits=1&on=2025-02-01"), base);
    if (!target.ok) throw new Error("the address is not read");
    const { row, params, query } = target.value;
    const found = need(row.needs(params, { q: "press" })) as Found;
    const groups = found.groups.map((group) => ({ ...group, total: 3 }));
    const answer = row.answer({ spec, base, params, query, needed: { ...found, groups } });
    expect(answer).toMatchObject({
      value: {
        content: {
          value: { groups: [{ next: `${base}/api/v1/search?q=lamp+kind%3Amachine&hits=1&passed=1&revision=2` }] },
        },
      },
    });
    expect(row.needs(params, query)).toMatchObject({ isPinned: true });
  });

  it.each([
    ["q=kind:lamp", /^has `lamp` after `kind:`/],
    [`q=${"x".repeat(201)}`, /201 characters/],
    ["q=x&hits=0", /must be a number from 1 to 50; it is `0`/],
    ["q=x&hits=51", /from 1 to 50/],
    ["q=x&passed=-1", /must be a number from 0/],
    ["q=x&typing=maybe", /must be true or false/],
    ["query=x", /it has q, hits, passed, typing, revision, on/],
  ])("is a problem in words for %s", (query, message) => {
    expect(ask(query)).toMatchObject({ type: "bad-parameter", message: expect.stringMatching(message) as string });
  });
});
