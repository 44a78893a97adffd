/** Opens a database file, with the settings that acknowledged writes rest on. */
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { PrismaClient } from "#server/store/generated/client.ts";

/** How long a writer waits for another one, in this process or in a second one. */
const WRITE_PATIENCE_MS = 5_000;

export const toFileAdapter = (file: string): PrismaLibSql =>
  new PrismaLibSql({ url: toFileUrl(file), timeout: WRITE_PATIENCE_MS });

/** The file must exist and be migrated. */
export async function openFile(file: string, adapter = toFileAdapter(file)): Promise<PrismaClient> {
  const database = new PrismaClient({ adapter });
  // Kept in the file from here on.
  await database.$queryRawUnsafe("PRAGMA journal_mode = WAL");
  await requireSetting(database, "journal_mode", "wal");
  // 2 is FULL: a commit that was answered is on the disk. Both are libsql's defaults for every connection.
  await requireSetting(database, "synchronous", 2);
  await requireSetting(database, "foreign_keys", 1);
  return database;
}

async function requireSetting(database: PrismaClient, name: string, wanted: string | number): Promise<void> {
  const [row] = await database.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`);
  const [found] = Object.values(row ?? {});
  if (String(found) !== String(wanted))
    throw new Error(`the database has ${name} = ${String(found)}; the store needs ${wanted}`);
}

// Not pathToFileURL: libsql reads the path between `file:` and `?` with % escapes and nothing else.
export const toFileUrl = (file: string): string => `file:${file.split("/").map(encodeURIComponent).join("/")}`;
