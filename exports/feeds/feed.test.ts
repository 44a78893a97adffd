import { describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { toAtom } from "#exports/feeds/atom.ts";
import { toFeed, type Feed, type LastCallNews, type RevisionNews } from "#exports/feeds/feed.ts";
import { toJsonFeed } from "#exports/feeds/json-feed.ts";
import { toUrn } from "#exports/lasting-name.ts";

const identity = "0".repeat(64);
const base = "https://register.example.org";
const spec = aSpec([aRecord("charter", "group")]);

const aRevision = (revision: number, fields: Partial<RevisionNews> = {}): RevisionNews => ({
  revision,
  proposal: 7,
  title: "Say when",
  message: "Because **nobody** knew.",
  author: "Ada",
  at: "2025-02-03T08:00:00.000Z",
  changes: [{ op: "update", kind: "machine", slug: "light", version: 2 }],
  ...fields,
});

const aLastCall = (fields: Partial<LastCallNews> = {}): LastCallNews => ({
  proposal: 8,
  seq: 4,
  title: "Switch off",
  message: "At night.",
  author: "Bob",
  at: "2025-02-04T08:00:00.000Z",
  endsAt: "2025-02-11T08:00:00.000Z",
  ...fields,
});

describe("the feed", () => {
  it("has a name and an id of its own for each kind and each record, also one that is not there yet", () => {
    const news = { identity, revisions: [], lastCalls: [] };
    const known = aSpec([aRecord("charter", "group"), aRecord("term", "kho", { title: "KHO" })]);
    const feeds = [{}, { kind: "term" }, { record: "terms/kho" }, { record: "terms/new" }] as const;
    const made = feeds.map((about) => toFeed(news, known, base, about));
    expect(made.map(({ title }) => title.split(": ")[1])).toEqual([
      "changes to the register",
      "changes to glossary",
      "changes to “KHO”",
      "changes to terms/new",
    ]);
    expect(new Set(made.map(({ id }) => id)).size).toBe(4);
    expect(made[2]?.home).toBe(`${base}/terms/kho`);
    const addresses = made.map(
      (feed) => (toJsonFeed(feed, base) as { feed_url: string }).feed_url.split("feed.json")[1],
    );
    expect(addresses).toEqual(["", "?kind=terms", "?record=terms/kho", "?record=terms/new"]);
    for (const feed of made)
      expect(toAtom(feed, base)).toContain(`feed.atom${feed.query === undefined ? "" : `?${feed.query}`}"`);
  });

  it("tells accepted proposals and last calls, newest first, each with who, what and where", () => {
    const { entries, updated } = toFeed({ identity, revisions: [aRevision(2)], lastCalls: [aLastCall()] }, spec, base);
    expect(updated).toBe("2025-02-04T08:00:00.000Z");
    expect(entries).toEqual([
      {
        id: toUrn(identity, "last-call/8/4"),
        url: `${base}/proposals/8`,
        title: "Last call: Switch off",
        summary: "At night.\n\nThe last call ends at 2025-02-11 08:00 UTC.",
        author: "Bob",
        at: "2025-02-04T08:00:00.000Z",
        category: "last call",
      },
      {
        id: toUrn(identity, "revision/2"),
        url: `${base}/proposals/7`,
        title: "Revision 2: Say when",
        summary: "Because nobody knew.\n\nRecords: machines/light changed, version 2.",
        author: "Ada",
        at: "2025-02-03T08:00:00.000Z",
        category: "revision",
      },
    ]);
  });

  it("keeps the names of itself and its entries when it is served at another address", () => {
    const news = { identity, revisions: [aRevision(2)], lastCalls: [aLastCall()] };
    const toIds = ({ id, entries }: Feed) => [id, ...entries.map((entry) => entry.id)];
    expect(toIds(toFeed(news, spec, "http://127.0.0.1:3000"))).toEqual(toIds(toFeed(news, spec, base)));
    expect(toIds(toFeed({ ...news, identity: "another" }, spec, base))).not.toEqual(toIds(toFeed(news, spec, base)));
  });

  it("tells a second last call of a proposal as another entry", () => {
    const calls = [aLastCall(), aLastCall({ seq: 9 })];
    const ids = toFeed({ identity, revisions: [], lastCalls: calls }, spec, base).entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it("names a dozen records of a large revision and counts the rest", () => {
    const changes = Array.from(
      { length: 40 },
      (_, index) => ({ op: "create", kind: "term", slug: `t${index}`, version: 1 }) as const,
    );
    const [entry] = toFeed({ identity, revisions: [aRevision(1, { changes })], lastCalls: [] }, spec, base).entries;
    expect(entry?.summary).toMatch(/terms\/t11 new; and 28 more\.$/);
  });

  it("ends after as many entries as it promises", () => {
    const revisions = Array.from({ length: limits.feedEntries + 5 }, (_, index) => aRevision(index + 1));
    expect(toFeed({ identity, revisions, lastCalls: [] }, spec, base).entries).toHaveLength(limits.feedEntries);
  });

  it("is as old as the register where nothing has happened", () => {
    expect(toFeed({ identity, revisions: [], lastCalls: [] }, aSpec(), base)).toMatchObject({
      title: "Changes to the register",
      updated: aSpec().at,
      entries: [],
    });
  });
});

const hostile = `]]><script>alert(1)</script> & "quotes" \u0000\u0008\uFFFE\uD800 \u{1F4A9} <!-- ü`;
const hostileFeed = toFeed(
  { identity, revisions: [aRevision(1, { title: hostile, author: hostile })], lastCalls: [] },
  spec,
  base,
);

describe("the feed as Atom", () => {
  it("writes what people typed as text, and nothing that XML cannot hold", () => {
    const xml = toAtom(hostileFeed, base);
    expect(xml).toContain("]]&#62;&#60;script&#62;alert(1)&#60;/script&#62; &#38; &#34;quotes&#34;");
    expect(xml).toContain("\uFFFD\uFFFD\uFFFD\uFFFD \u{1F4A9} &#60;!-- ü</title>");
    // What is left of the markup is our own.
    expect(new Set(xml.match(/<[^/?\s>]+/g))).toEqual(
      new Set(
        "feed id title subtitle updated link entry published author name category summary"
          .split(" ")
          .map((name) => `<${name}`),
      ),
    );
  });

  it("has what RFC 4287 asks of a feed and of each entry", () => {
    const xml = toAtom(toFeed({ identity, revisions: [aRevision(1)], lastCalls: [aLastCall()] }, spec, base), base);
    const [head = "", ...entries] = xml.split("<entry>");
    for (const name of ["id", "title", "updated"]) expect(head.match(new RegExp(`<${name}>`, "g"))).toHaveLength(1);
    expect(head).toContain(`<link rel="self" type="application/atom+xml" href="${base}/api/v1/feed.atom"/>`);
    expect(entries).toHaveLength(2);
    for (const entry of entries)
      for (const name of ["id", "title", "updated", "name", "summary"])
        expect(entry.match(new RegExp(`<${name}>[^<]+</${name}>`, "g")), name).toHaveLength(1);
  });
});

describe("the feed as JSON Feed", () => {
  it("has the members of version 1.1, with the text as text", () => {
    expect(toJsonFeed(hostileFeed, base)).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: "Live Update working group: changes to the register",
      home_page_url: `${base}/`,
      feed_url: `${base}/api/v1/feed.json`,
      items: [
        {
          id: toUrn(identity, "revision/1"),
          url: `${base}/proposals/7`,
          title: `Revision 1: ${hostile}`,
          content_text: expect.stringContaining("Because nobody knew."),
          date_published: "2025-02-03T08:00:00.000Z",
          authors: [{ name: hostile }],
          tags: ["revision"],
        },
      ],
    });
  });
});
