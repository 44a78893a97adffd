/**
 * What was found when the register was verified last: for the servers to tell. One that is alone finds it in a file
 * beside its database, which can be written where the database is damaged; several find it in the database they share.
 */
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { replaceFile } from "#server/files/replace-file.ts";
import { withOpenDatabase, type Database } from "#server/store/database.ts";
import type { DatabasePlace } from "#server/store/place.ts";

const FILE = "verified.json";
const ONLY = { id: 1 } as const;

const schema = z.object({ at: z.iso.datetime(), isWhole: z.boolean(), said: z.string() });

export type LastVerified = z.output<typeof schema>;

const toFile = (file: string): string => path.join(path.dirname(file), FILE);

/** Undefined where it was never verified, or nobody can tell. */
export async function findLastVerified(
  place: DatabasePlace,
  database: Pick<Database, "verification">,
): Promise<LastVerified | undefined> {
  if (place.engine === "postgresql") {
    const row = await database.verification.findUnique({ where: ONLY, omit: { id: true } });
    return row ?? undefined;
  }
  try {
    return schema.parse(JSON.parse(await readFile(toFile(place.file), "utf8")));
  } catch {
    return undefined;
  }
}

/** What was said of another register that was there. */
export const forgetVerified = (file: string): Promise<void> => rm(toFile(file), { force: true });

/** Rejects where it cannot be written. */
export async function noteVerified(place: DatabasePlace, found: LastVerified): Promise<void> {
  if (place.engine === "sqlite") return replaceFile(toFile(place.file), `${JSON.stringify(found)}\n`);
  const row = { where: ONLY, create: { ...ONLY, ...found }, update: found };
  await withOpenDatabase(place, (database) => database.verification.upsert(row), { connections: 1 });
}
