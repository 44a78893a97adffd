/** Verifies the register in a data folder, also while a server runs on it. Upgrades nothing. */
import { fail, type Result } from "#domain/result.ts";
import { openDatabase, toDatabaseFile } from "#server/store/database.ts";
import { inspectDatabase } from "#server/store/inspect-database.ts";
import { listMigrations } from "#server/store/migrations.ts";
import { verify, type Verified } from "#server/store/verify/verify.ts";

/** Fails with one sentence. */
export async function verifyRegister(dataDirectory: string): Promise<Result<Verified, string>> {
  const file = toDatabaseFile(dataDirectory);
  const state = await inspectDatabase(file, await listMigrations());
  if (!state.ok) return state;
  switch (state.value) {
    case "absent":
      return fail(`${file} is not there; set DATA_DIR to the folder of the register`);
    case "behind":
      return fail(`${file} was made by an older version of this program; start the server once to upgrade it`);
    case "current":
  }
  const database = await openDatabase(file);
  try {
    const found = await verify(database);
    return found.ok ? found : fail(`${file} is not whole: ${found.failure}`);
  } finally {
    await database.$disconnect();
  }
}
