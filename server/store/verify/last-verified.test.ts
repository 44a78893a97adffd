import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { aDatabaseFile, aFileDatabase } from "#server/store/test-builders.ts";
import { findLastVerified, noteVerified } from "#server/store/verify/last-verified.ts";

async function aFile() {
  const file = aDatabaseFile();
  return { place: { engine: "sqlite", file } as const, database: await aFileDatabase(file) };
}

it("tells what was found last, and nothing where the register was never verified", async () => {
  const { place, database } = await aFile();
  expect(await findLastVerified(place, database)).toBeUndefined();
  await noteVerified(place, { at: "2025-02-01T12:00:00.000Z", isWhole: true, said: "" });
  const broken = { at: "2025-02-02T12:00:00.000Z", isWhole: false, said: "revision 2 is missing" };
  await noteVerified(place, broken);
  expect(await findLastVerified(place, database)).toEqual(broken);
});

it("takes a file that somebody else wrote for none", async () => {
  const { place, database } = await aFile();
  for (const text of ["", "{", '{"at":"yesterday","isWhole":true,"said":""}', "[]"]) {
    writeFileSync(path.join(path.dirname(place.file), "verified.json"), text);
    expect(await findLastVerified(place, database), text).toBeUndefined();
  }
});
