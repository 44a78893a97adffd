import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listKinds } from "#domain/register/kinds.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { aBody } from "#domain/test-builders.ts";
import { changesRow } from "#api/changes-row.ts";
import { toRecordAnswer, toSpecAnswer } from "#api/answers.ts";
import type { ChangesAnswer } from "#api/change-schemas.ts";
import type { RecordAnswer, SpecAnswer } from "#api/schemas.ts";
import { toPrettyJson } from "#texts/json/pretty-json.ts";
import { listChanges } from "#server/store/list-changes.ts";
import { loadSpec } from "#server/store/load-spec.ts";
import { listVersions } from "#server/store/records.ts";
import type { Database } from "#server/store/database.ts";
import type { ImportedContent } from "#server/store/at-start/plan-import.ts";
import { acceptContent, aDatabase } from "#server/store/test-builders.ts";

const base = "https://register.example.org";

/** As a program reads it: every page, from the answer's own links. */
async function follow(
  database: Database,
  since: number,
  until: number,
  mostMs?: number,
): Promise<readonly ChangesAnswer[]> {
  const spec = await loadSpec(database, until);
  const pages: ChangesAnswer[] = [];
  let cursor: { revision: number; passed: number } | undefined;
  do {
    const order = { since, until, from: cursor };
    const needed = await listChanges(database, order, (revision) => loadSpec(database, revision), mostMs);
    const answer = changesRow.answer({ spec, base, params: {}, query: { since, ...(cursor && { cursor }) }, needed });
    if (!answer.ok || answer.value.content.type !== "json") throw new Error("no answer");
    const page = answer.value.content.value as ChangesAnswer;
    pages.push(page);
    const [revision = 0, passed = 0] =
      new URL(page.next ?? base).searchParams.get("cursor")?.split(".").map(Number) ?? [];
    cursor = page.next === null ? undefined : { revision, passed };
  } while (cursor);
  return pages;
}

/** What a mirror does that knows no code of ours: the old spec, the changes, and the versions that they name. */
async function mirror(database: Database, old: SpecAnswer, until: number): Promise<SpecAnswer> {
  const pages = await follow(database, old.revision, until);
  const last = pages.at(-1);
  if (!last) throw new Error("there is a page");
  const records = new Map<string, RecordAnswer>();
  for (const { collection } of listKinds())
    for (const record of [old[collection as keyof SpecAnswer] ?? []].flat() as RecordAnswer[])
      records.set(record.id, record);
  for (const { id, op, version, kind, slug } of pages.flatMap(({ changes }) => changes)) {
    const versions = await listVersions(database, kind, slug);
    if (op === "retire") records.delete(id);
    else records.set(id, toRecordAnswer(versions[version - 1] as AnyRecord, base)); // named by the change
  }
  const bySlug = (a: RecordAnswer, b: RecordAnswer) => (a.slug < b.slug ? -1 : 1);
  const rankOf = ({ body }: RecordAnswer) => (body as { rank?: number }).rank ?? 0;
  const lists = listKinds().map(({ name, collection }) => {
    const list = [...records.values()]
      .filter(({ kind }) => kind === name)
      .sort((a, b) => (name === "kernel" ? rankOf(a) - rankOf(b) : 0) || bySlug(a, b))
      .map((record) => {
        const checked = last.checked?.[record.id];
        if (!checked) return record;
        const { body, links, ...head } = record;
        const { checked: _, ...rest } = head;
        return { ...rest, checked, body, links };
      });
    return [collection, name === "charter" ? (list[0] ?? null) : list];
  });
  return { ...old, revision: last.revision, at: last.at, ...Object.fromEntries(lists) };
}

const slugs = ["a", "b", "c"] as const;
const record = fc.oneof(
  fc.record({
    kind: fc.constant("term" as const),
    slug: fc.constantFrom(...slugs),
    meaning: fc.constantFrom("One.", "Two."),
  }),
  fc.record({
    kind: fc.constant("kernel" as const),
    slug: fc.constantFrom("6.1", "6.2"),
    rank: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({
    kind: fc.constant("pair" as const),
    slug: fc.constant("6.1-6.2"),
    standing: fc.constantFrom("discussed", "supported"),
  }),
);

type Picked = typeof record extends fc.Arbitrary<infer Value> ? Value : never;

const toContent = (picked: readonly Picked[]): ImportedContent => {
  const records = picked.map((one) => {
    switch (one.kind) {
      case "term":
        return { kind: one.kind, slug: one.slug, body: aBody("term", { title: one.slug, meaning: one.meaning }) };
      case "kernel":
        return { kind: one.kind, slug: one.slug, body: aBody("kernel", { version: one.slug, rank: one.rank }) };
      case "pair": {
        const standing = one.standing === "supported" ? "supported" : "discussed";
        return {
          kind: one.kind,
          slug: one.slug,
          body: aBody("pair", { from: "6.1", to: "6.2", standing, components: [] }),
        };
      }
    }
  });
  const charter = { kind: "charter" as const, slug: "group", body: aBody("charter") };
  return { records: [charter, ...records], exceptions: [] } as ImportedContent;
};

const history = fc.array(fc.uniqueArray(record, { selector: ({ kind, slug }) => `${kind}/${slug}`, maxLength: 6 }), {
  minLength: 2,
  maxLength: 5,
});

describe("the list of changes", () => {
  it("makes of the old spec the new one, to the byte, whatever happened in between", async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const database = await aDatabase();
        const revisions: number[] = [];
        for (const step of steps) revisions.push(await acceptContent(database, toContent(step)));
        const [first = 1, last = 1] = [revisions[0], revisions.at(-1)];
        const specAt = async (revision: number) => toSpecAnswer(await loadSpec(database, revision), base);
        const made = await mirror(database, await specAt(first), last);
        expect(toPrettyJson(made)).toBe(toPrettyJson(await specAt(last)));
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  it("comes in pages that hold each change once, in the same order at any later time", async () => {
    const database = await aDatabase();
    const term = (slug: string, meaning: string) => ({ kind: "term" as const, slug, meaning });
    const many = (meaning: string) =>
      toContent(Array.from({ length: 130 }, (_, at) => term(`t${String(at).padStart(3, "0")}`, meaning) as never));
    await acceptContent(database, many("One."));
    await acceptContent(database, many("Two."));
    const pages = await follow(database, 0, 2);
    expect(pages.map(({ changes }) => changes.length)).toEqual([100, 100, 61]);
    expect(pages.map(({ checked }) => checked)).toEqual([null, null, {}]);
    const ids = pages.flatMap(({ changes }) => changes.map(({ revision, id }) => `${revision} ${id}`));
    expect(new Set(ids).size).toBe(261);
    await acceptContent(database, many("Three."));
    expect((await follow(database, 0, 2)).flatMap(({ changes }) => changes)).toEqual(
      pages.flatMap(({ changes }) => changes),
    );
    expect((await follow(database, 3, 3)).flatMap(({ changes }) => changes)).toEqual([]);
  });

  it("comes in shorter pages where a comparison takes long, and can be walked to its end", async () => {
    const database = await aDatabase();
    await acceptContent(database, toContent([{ kind: "term", slug: "a", meaning: "One." }]));
    await acceptContent(database, toContent([{ kind: "term", slug: "b", meaning: "Two." }]));
    const pages = await follow(database, 0, 2, -1);
    expect(pages.map(({ changes }) => changes.length)).toEqual(pages.map(() => 1));
    expect(pages.flatMap(({ changes }) => changes)).toEqual(
      (await follow(database, 0, 2)).flatMap(({ changes }) => changes),
    );
  });

  it.each([
    { what: "has read already", since: 1, from: { revision: 1, passed: 1 } },
    { what: "is not there yet", since: 0, from: { revision: 3, passed: 0 } },
    { what: "has fewer changes", since: 0, from: { revision: 1, passed: 999_999 } },
  ])("refuses to go on in a revision that its reader $what, and leaves nothing out", async ({ since, from }) => {
    const database = await aDatabase();
    await acceptContent(database, toContent([{ kind: "term", slug: "a", meaning: "One." }]));
    await acceptContent(database, toContent([{ kind: "term", slug: "a", meaning: "Two." }]));
    const spec = await loadSpec(database, 2);
    const needed = await listChanges(database, { since, until: 2, from }, () => Promise.resolve(spec));
    expect(changesRow.answer({ spec, base, params: {}, query: { since, cursor: from }, needed })).toMatchObject({
      ok: false,
      failure: { type: "bad-parameter", parameter: "cursor" },
    });
  });

  it("says of each the hashes before and after, its class and the rule that decided", async () => {
    const database = await aDatabase();
    await acceptContent(database, toContent([{ kind: "term", slug: "a", meaning: "One." }]));
    await acceptContent(database, toContent([{ kind: "term", slug: "a", meaning: "Two." }]));
    await acceptContent(database, toContent([]));
    const [before, after] = await listVersions(database, "term", "a");
    const changes = (await follow(database, 1, 3)).flatMap((page) => page.changes);
    expect(changes).toMatchObject([
      {
        op: "update",
        version: 2,
        previousHash: before?.hash,
        hash: after?.hash,
        class: "breaking",
        rule: "meaning-changed",
        decided: false,
      },
      { op: "retire", version: 3, class: "breaking", rule: "record-retired" },
    ]);
  });
});
