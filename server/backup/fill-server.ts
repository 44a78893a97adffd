/** Fills an empty database of a PostgreSQL server with a register: rows and secrets in one transaction. */
import { fail, ok, type Result } from "#domain/result.ts";
import { copyRegister } from "#server/store/copy/copy-register.ts";
import { requireEmpty } from "#server/store/copy/fill-database.ts";
import type { Proof } from "#server/store/copy/prove-state.ts";
import { withOpenDatabase, type Database } from "#server/store/database.ts";
import { inspectDatabase, migrate } from "#server/store/migrate.ts";
import { describePlace, type ServerPlace } from "#server/store/place.ts";
import { startingAlone } from "#server/store/starting-alone.ts";
import { requireNoHistory } from "./put-into-place.ts";

/** Whether a register can come there, before anything is made for it. `folder` is that of the data of a server on it. */
export async function requireEmptyServer(place: ServerPlace, folder?: string): Promise<Result<void, string>> {
  const history = folder === undefined ? ok(undefined) : await requireNoHistory(folder);
  if (!history.ok) return history;
  const state = await inspectDatabase(place);
  if (!state.ok) return state;
  if (state.value === "absent") return ok(undefined);
  return onServer(place, (database) => requireEmpty(database, "postgresql"));
}

/** No server starts on it meanwhile. Fails with one sentence; then the database is as empty as it was. */
export function fillServer(
  source: Database,
  place: ServerPlace,
  secrets: ReadonlyMap<string, string>,
): Promise<Result<Proof, string>> {
  const fill = async (): Promise<Result<Proof, string>> => {
    const migrated = await migrate(place);
    if (!migrated.ok) return migrated;
    return onServer(place, (database) => copyRegister(source, { database, engine: "postgresql", secrets }));
  };
  return startingAlone(place, fill, fail);
}

async function onServer<Value>(
  place: ServerPlace,
  work: (database: Database) => Promise<Result<Value, string>>,
): Promise<Result<Value, string>> {
  const done = await withOpenDatabase(place, work, { connections: 2 });
  return done.ok ? done : fail(`${describePlace(place)}: ${done.failure}`);
}
