import { expect, it } from "vitest";
import { toSha256 } from "#domain/register/record/canonical.ts";
import { readStoredVersions } from "#server/store/records.ts";
import { acceptContent, aDatabase, aTerm } from "#server/store/test-builders.ts";

it("reads every version once, by revision and name, however many came in one revision", async () => {
  const database = await aDatabase();
  const many = Array.from({ length: 60 }, (_, at) => aTerm(`term-${String(at).padStart(2, "0")}`, "First."));
  await acceptContent(database, { records: many, exceptions: [] });
  await acceptContent(database, { records: [aTerm("term-00", "Second."), ...many.slice(1)], exceptions: [] });
  const read = async (since: number, until: number) => {
    const found = [];
    for await (const version of readStoredVersions(database, since, until)) found.push(version);
    return found;
  };
  const all = await read(0, 2);
  expect(all.map(({ slug, number }) => `${slug} ${number}`)).toEqual([
    ...many.map(({ slug }) => `${slug} 1`),
    "term-00 2",
  ]);
  expect(all.every(({ body, hash }) => toSha256(body) === hash)).toBe(true);
  expect(await read(0, 1)).toHaveLength(60);
  expect(await read(1, 2)).toHaveLength(1);
  expect(await read(2, 2)).toEqual([]);
});
