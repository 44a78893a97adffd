/** A register with all that belongs to it, and backups of it. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { keepBundle } from "#server/editions/kept-bundles.ts";
import { openSecrets } from "#server/secrets/open-secrets.ts";
import { keepSignInSecret } from "#server/secrets/sign-in-secret.ts";
import { requireKey } from "#server/secrets/signing-keys.ts";
import { fillFully } from "#server/store/copy/test-builders.ts";
import type { Database } from "#server/store/database.ts";
import { listEditions } from "#server/store/editions.ts";
import { toFilePlace, type DatabasePlace } from "#server/store/place.ts";
import { aFolder, aPlace, defineDatabase, noon } from "#server/store/test-builders.ts";
import { writeBackup, type BackupOrder } from "./write-backup.ts";

const aFullDatabase = defineDatabase(fillFully);

export interface FullRegister {
  readonly database: Database;
  readonly place: DatabasePlace;
  readonly dataDirectory: string;
}

/** In a file, with secrets and the bundle of an edition beside it. */
export async function aFullFolder(): Promise<FullRegister> {
  const dataDirectory = aFolder();
  const place = toFilePlace(dataDirectory);
  return withSurroundings({ database: await aFullDatabase(place), place, dataDirectory });
}

export async function withSurroundings(register: FullRegister): Promise<FullRegister> {
  const { database, place, dataDirectory } = register;
  const secrets = openSecrets({ place, folder: dataDirectory }, database);
  await keepSignInSecret(secrets);
  const { id } = await requireKey(secrets, noon().toISOString());
  for (const edition of await listEditions(database))
    await keepBundle(path.join(dataDirectory, "editions"), edition, { bytes: Buffer.from("a bundle"), key: id });
  return register;
}

/** The file of a backup. */
export async function aBackup(register: FullRegister, order: Partial<BackupOrder> = {}): Promise<string> {
  const file = path.join(aFolder(), "one.backup");
  expect(await tryBackup(register, { file, ...order })).toMatchObject({ ok: true });
  return file;
}

export const tryBackup = (
  { place, dataDirectory }: FullRegister,
  order: Partial<BackupOrder> & Pick<BackupOrder, "file">,
): ReturnType<typeof writeBackup> =>
  writeBackup({ place, dataDirectory, withSecrets: true, isForced: false, clock: noon, ...order });

/** Of every file below a folder its bytes, but for databases and locks. */
export const readFiles = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (readdirSync(folder, { recursive: true }) as string[])
      .filter((name) => statSync(path.join(folder, name)).isFile() && !/\.db|-lock$/.test(name))
      .sort()
      .map((name) => [name, readFileSync(path.join(folder, name), "latin1")]),
  );

/** Migrated and empty, on the engine that these tests run on; a file of it is not there yet. */
export async function anEmptyPlace(): Promise<Omit<FullRegister, "database">> {
  const dataDirectory = path.join(aFolder(), "restored");
  const place = await aPlace();
  return { place: place.engine === "sqlite" ? toFilePlace(dataDirectory) : place, dataDirectory };
}
