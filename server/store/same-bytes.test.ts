import { cpSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { KindName } from "#domain/register/reference.ts";
import { aBody } from "#domain/test-builders.ts";
import type { Spec } from "#domain/register/spec.ts";
import { toSpecAnswer } from "#api/answers.ts";
import { toPrettyJson } from "#texts/json/pretty-json.ts";
import type { Database } from "#server/store/database.ts";
import { emptySpec, loadSpec } from "#server/store/load-spec.ts";
import type { ImportedContent } from "#server/store/at-start/plan-import.ts";
import { acceptContent, aDatabase, aFileDatabase, aDatabaseFile, aFolder } from "#server/store/test-builders.ts";

type Draft = ImportedContent["records"][number];

const toDraft = (kind: KindName, slug: string, rank: number): Draft =>
  ({ kind, slug, body: aBody(kind, kind === "kernel" ? { rank } : {}) }) as Draft; // a body of its kind

const toBytes = (spec: Spec): string => toPrettyJson(toSpecAnswer(spec, "http://register.example.org"));

/** Each step adds its records to those before, as a revision; the Spec grows with them, as that of a server does. */
async function grow(database: Database, steps: readonly (readonly Draft[])[]): Promise<Spec> {
  let spec = emptySpec;
  let records: readonly Draft[] = [];
  for (const step of steps) {
    records = [...records, ...step];
    const revision = await acceptContent(database, { records, exceptions: [] });
    spec = await loadSpec(database, revision, spec);
  }
  return spec;
}

it("answers the same bytes from a server that ran on and from one that read a copy of its database", async () => {
  const file = aDatabaseFile();
  const database = await aFileDatabase(file);
  // The rank of a kernel disagrees with its name, and a record of another kind lies between the names.
  const spec = await grow(database, [
    [toDraft("kernel", "a", 1), toDraft("term", "b", 0)],
    [toDraft("kernel", "c", 0), toDraft("kernel", "d", 1)],
  ]);
  await database.$disconnect();
  const copy = aFolder();
  cpSync(path.dirname(file), copy, { recursive: true }); // what was written last lies in a file beside it
  const copied = await aFileDatabase(path.join(copy, path.basename(file)));
  expect(toBytes(await loadSpec(copied, spec.revision))).toBe(toBytes(spec));
  expect(spec.records.kernel.map(({ slug }) => slug)).toEqual(["c", "a", "d"]);
});

it("answers the same bytes however a register grew to its newest revision", { timeout: 120_000 }, async () => {
  const draft = fc
    .tuple(fc.constantFrom<KindName>("kernel", "term", "pair"), fc.constantFrom("a", "b", "6.9", "6.12"), fc.nat(2))
    .map(([kind, slug, rank]) => toDraft(kind, slug, rank));
  const growth = fc
    .uniqueArray(draft, { selector: ({ kind, slug }) => `${kind}/${slug}`, minLength: 2, maxLength: 10 })
    .chain((drafts) => fc.tuple(fc.constant(drafts), fc.integer({ min: 1, max: drafts.length - 1 })));
  await fc.assert(
    fc.asyncProperty(growth, async ([drafts, cut]) => {
      const database = await aDatabase();
      const grown = await grow(database, [drafts.slice(0, cut), drafts.slice(cut)]);
      expect(toBytes(await loadSpec(database, grown.revision))).toBe(toBytes(grown));
    }),
    { numRuns: 10 },
  );
});
