import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { moveRegister } from "#server/backup/move-register.ts";
import { parseLocation } from "#server/backup/parse-location.ts";
import { aFullFolder, anEmptyPlace, readFiles } from "#server/backup/test-builders.ts";
import { readAllTables } from "#server/store/copy/test-builders.ts";
import { toFilePlace, type DatabasePlace } from "#server/store/place.ts";
import { keepServersOff } from "#server/store/sqlite/one-server.ts";
import { aDatabase, aFolder } from "#server/store/test-builders.ts";
import { ok } from "#domain/result.ts";
import { verifyRegister } from "#server/store/verify/verify.ts";

const aNewFolder = () => toFilePlace(path.join(aFolder(), "moved"));

it("moves every row and secret, there and back, and the source stays as it is", async () => {
  const source = await aFullFolder();
  const [rows, files] = [await readAllTables(source.database), readFiles(source.dataDirectory)];
  const { place } = await anEmptyPlace();
  const moved = await moveRegister(source.place, place);
  expect(moved).toMatchObject({ ok: true, value: { revisions: 2, spec: { revision: 2 } } });
  expect(await readAllTables(await aDatabase(place))).toEqual(rows);
  expect(await verifyRegister(place)).toEqual(await verifyRegister(source.place));
  const back = aNewFolder();
  expect(await moveRegister(place, back)).toEqual(moved);
  expect(await readAllTables(await aDatabase(back))).toEqual(rows);
  // Bundles are no part of what moves: they stay in the folder of the server.
  const secrets = Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith("editions/")));
  expect(readFiles(path.dirname(back.file))).toEqual(secrets);
  expect([await readAllTables(source.database), readFiles(source.dataDirectory)]).toEqual([rows, files]);
});

it("refuses a place that holds a register, and the place itself", async () => {
  const source = await aFullFolder();
  const { place } = await anEmptyPlace();
  expect((await moveRegister(source.place, place)).ok).toBe(true);
  const rows = await readAllTables(await aDatabase(place));
  expect(await moveRegister(source.place, place)).toMatchObject({
    ok: false,
    failure: expect.stringContaining("already") as unknown,
  });
  expect(await moveRegister(place, place)).toMatchObject({
    ok: false,
    failure: expect.stringContaining("the same place") as unknown,
  });
  expect(await readAllTables(await aDatabase(place))).toEqual(rows);
});

it("refuses a register that a server serves, because what that writes would stay behind", async () => {
  const source = await aFullFolder();
  const to = aNewFolder();
  const file = source.place.engine === "sqlite" ? source.place.file : "";
  await keepServersOff(file, async () => {
    expect(await moveRegister(source.place, to)).toEqual({
      ok: false,
      failure: `a server serves ${file}; stop it first, and start it again after this`,
    });
    return ok(undefined);
  });
  expect(existsSync(to.file)).toBe(false);
});

it("says that there is no register, and makes none", async () => {
  const folder = aFolder();
  expect(await moveRegister(toFilePlace(path.join(folder, "none")), aNewFolder())).toMatchObject({
    ok: false,
    failure: expect.stringContaining("there is no register at") as unknown,
  });
  expect(readdirSync(folder)).toEqual([]);
});

it.each([
  ["sqlite:/srv/data", { engine: "sqlite", file: "/srv/data/concordance.db" }],
  ["sqlite:/srv/data/concordance.db", { engine: "sqlite", file: "/srv/data/concordance.db" }],
  ["postgres://a:b@h/c", { engine: "postgresql", url: "postgres://a:b@h/c" }],
] as const)("reads where a register is: %s", (given, place: DatabasePlace) => {
  expect(parseLocation("--from", given)).toEqual({ ok: true, value: place });
});

it.each(["", "sqlite:", "sqlite:/srv/other.db", "mysql://u:secret@h/d", "postgres://u:secret@h", "/srv/data"])(
  "refuses what names no place, and repeats no password: %s",
  (given) => {
    const refused = parseLocation("--to", given);
    expect(refused).toMatchObject({ ok: false, failure: expect.stringMatching(/^--to must/) as unknown });
    expect(refused.ok ? "" : refused.failure).not.toContain("secret");
  },
);
