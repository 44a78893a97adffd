import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { checkBackup, restoreBackup } from "#server/backup/restore-backup.ts";
import { aBackup, aFullFolder, anEmptyPlace, readFiles, tryBackup } from "#server/backup/test-builders.ts";
import { openSecrets } from "#server/secrets/open-secrets.ts";
import { collectSecrets } from "#server/secrets/collect-secrets.ts";
import { readAllTables } from "#server/store/copy/test-builders.ts";
import { toFilePlace } from "#server/store/place.ts";
import { aDatabase, aFolder } from "#server/store/test-builders.ts";
import { verify } from "#server/store/verify/verify.ts";

it("brings back every row, secret and bundle, from whichever engine into whichever", async () => {
  const source = await aFullFolder();
  const rows = await readAllTables(source.database);
  const first = await anEmptyPlace();
  const restored = await restoreBackup({ file: await aBackup(source), ...first });
  expect(restored).toMatchObject({ ok: true, value: { manifest: { revision: 2, engine: "sqlite" } } });
  const database = await aDatabase(first.place);
  expect(await readAllTables(database)).toEqual(rows);
  expect(await verify(database)).toEqual(await verify(source.database));
  const secrets = await collectSecrets(openSecrets({ place: source.place, folder: source.dataDirectory }, database));
  expect(secrets.size).toBe(3);
  const kept = openSecrets({ place: first.place, folder: first.dataDirectory }, database);
  expect(await collectSecrets(kept)).toEqual(secrets);

  // And back, out of the engine that these tests run on.
  const folder = path.join(aFolder(), "back");
  const again = await aBackup({ ...first, database });
  expect(await restoreBackup({ file: again, place: toFilePlace(folder), dataDirectory: folder })).toMatchObject({
    ok: true,
    value: { proof: restored.ok ? restored.value.proof : {} },
  });
  expect(readFiles(folder)).toEqual(readFiles(source.dataDirectory));
  expect(await readAllTables(await aDatabase(toFilePlace(folder)))).toEqual(rows);
});

it("keeps what it restores to the account that runs the server, and leaves nothing beside it", async () => {
  const dataDirectory = path.join(aFolder(), "new", "data");
  const file = await aBackup(await aFullFolder());
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect((await restoreBackup({ file, place: toFilePlace(dataDirectory), dataDirectory })).ok).toBe(true);
  for (const name of ["", ...(readdirSync(dataDirectory, { recursive: true }) as string[])]) {
    const found = statSync(path.join(dataDirectory, name));
    expect(found.mode & 0o777, name).toBe(found.isDirectory() ? 0o700 : 0o600);
  }
  expect(readdirSync(dataDirectory).sort()).toEqual([
    ...["concordance.db", "concordance.db.server-lock", "editions", "keys", "sign-in-secret"],
  ]);
  expect(readdirSync(path.dirname(file))).toEqual(["one.backup"]);
});

it("holds no secret where none is wanted, and restores without", async () => {
  const source = await aFullFolder();
  const file = await aBackup(source, { withSecrets: false });
  const dataDirectory = path.join(aFolder(), "restored");
  expect((await restoreBackup({ file, place: toFilePlace(dataDirectory), dataDirectory })).ok).toBe(true);
  expect(Object.keys(readFiles(dataDirectory)).filter((name) => !name.startsWith("editions/"))).toEqual([]);
});

it("refuses a place where a register is, and what is left of one, and changes nothing there", async () => {
  const file = await aBackup(await aFullFolder());
  const { place, dataDirectory } = await anEmptyPlace();
  const restore = () => restoreBackup({ file, place, dataDirectory });
  for (const left of place.engine === "sqlite" ? ["concordance.db-wal", "register.git"] : ["register.git"]) {
    const there = path.join(dataDirectory, left);
    mkdirSync(there, { recursive: true });
    expect(await restore()).toMatchObject({ ok: false, failure: expect.stringContaining(there) as unknown });
    expect(readdirSync(dataDirectory)).toEqual([left]);
    const moved = path.join(aFolder(), left);
    (await import("node:fs")).renameSync(there, moved);
  }
  expect((await restore()).ok).toBe(true);
  const rows = await readAllTables(await aDatabase(place));
  expect(await restore()).toMatchObject({ ok: false, failure: expect.stringContaining("already") as unknown });
  expect(await readAllTables(await aDatabase(place))).toEqual(rows);
});

it("refuses other keys than those of the backup, and takes those that a try before has put there", async () => {
  const source = await aFullFolder();
  const file = await aBackup(source);
  const dataDirectory = aFolder();
  const place = toFilePlace(dataDirectory);
  const secret = path.join(dataDirectory, "sign-in-secret");
  writeFileSync(secret, "another\n");
  expect(await restoreBackup({ file, place, dataDirectory })).toMatchObject({
    ok: false,
    failure: expect.stringContaining(`${secret} is another one`) as unknown,
  });
  expect(readFileSync(secret, "utf8")).toBe("another\n");
  expect(existsSync(place.file)).toBe(false);
  writeFileSync(secret, readFileSync(path.join(source.dataDirectory, "sign-in-secret")));
  // As a kill leaves it.
  const aside = path.join(dataDirectory, ".concordance.db.made-aside");
  mkdirSync(aside);
  writeFileSync(path.join(aside, "concordance.db"), "half");
  expect((await restoreBackup({ file, place, dataDirectory })).ok).toBe(true);
  expect(existsSync(aside)).toBe(false);
});

it("proves a backup without restoring it", async () => {
  const source = await aFullFolder();
  const file = await aBackup(source);
  expect(await checkBackup(file)).toMatchObject({
    ok: true,
    value: { isOtherFormat: false, proof: { revisions: 2, mails: 1, spec: { revision: 2 } } },
  });
});

it("replaces no file unasked, and leaves the one that is there where it cannot be written", async () => {
  const source = await aFullFolder();
  const file = await aBackup(source);
  const before = readFileSync(file);
  expect(await tryBackup(source, { file })).toMatchObject({
    ok: false,
    failure: expect.stringContaining("--force") as unknown,
  });
  expect(await tryBackup(source, { file: path.join(file, "x") })).toMatchObject({
    ok: false,
    failure: expect.stringContaining("a part of its path is a file") as unknown,
  });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect((await tryBackup(source, { file, isForced: true, withSecrets: false })).ok).toBe(true);
  expect(readFileSync(file).equals(before)).toBe(false);
  expect((await checkBackup(file)).ok).toBe(true);
});

it("makes no backup of a history that is broken", async () => {
  const source = await aFullFolder();
  await source.database.$executeRaw`DROP TRIGGER "Audit_keeps"`;
  await source.database.$executeRaw`UPDATE "Audit" SET "actor" = 'nobody' WHERE "seq" = 1`;
  const file = path.join(aFolder(), "broken.backup");
  expect(await tryBackup(source, { file })).toMatchObject({
    ok: false,
    failure: expect.stringContaining("audit entry 1 was changed") as unknown,
  });
  expect(readdirSync(path.dirname(file))).toEqual([]);
});
