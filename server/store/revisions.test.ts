import { expect, it } from "vitest";
import { findNewestRevision, findRevisionOn, listRevisions, openRevisions } from "#server/store/revisions.ts";
import { acceptContent, aDatabase, aTerm } from "#server/store/test-builders.ts";

const meanings = ["First.", "Second.", "Third.", "Fourth."];

async function aRegisterOfRevisions() {
  const database = await aDatabase();
  const accept = (meaning: string) => acceptContent(database, { records: [aTerm("a", meaning)], exceptions: [] });
  for (const meaning of meanings) await accept(meaning);
  return { database, accept };
}

it("answers for revisions that it has read as for those that it has not", async () => {
  const { database, accept } = await aRegisterOfRevisions();
  const list = openRevisions(database, () => findNewestRevision(database));
  const compare = async () => {
    for (const limit of [0, 1, 2, 3, 9])
      for (const before of [undefined, 0, 1, 3, 5, 99])
        expect(await list(limit, before)).toEqual(await listRevisions(database, limit, before));
  };
  await compare();
  await accept("Fifth.");
  await compare();
});

it("reads no revision twice", async () => {
  const { database } = await aRegisterOfRevisions();
  const list = openRevisions(database, () => findNewestRevision(database));
  const [, third, second] = await list(3);
  const again = await list(2, 4);
  expect(again[0]).toBe(third);
  expect(again[1]).toBe(second);
});

it("finds the last revision that was made by the end of a day, and none before the first", async () => {
  const { database } = await aRegisterOfRevisions();
  const [last] = await listRevisions(database, 1);
  const day = last?.at.slice(0, 10) ?? "";
  expect(await findRevisionOn(database, day)).toBe(4);
  expect(await findRevisionOn(database, "9999-12-31")).toBe(4);
  expect(await findRevisionOn(database, "2000-01-01")).toBeUndefined();
});
