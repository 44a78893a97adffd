/** The store of proposals for scripts, which run beside a server or without one. Makes and upgrades nothing. */
import { fail, ok, type Result } from "#domain/result.ts";
import type { Clock } from "#server/clock.ts";
import { openSpecCache } from "#server/register/spec-cache.ts";
import { openDatabase, toDatabaseFile } from "#server/store/database.ts";
import { inspectDatabase } from "#server/store/inspect-database.ts";
import { loadSpec } from "#server/store/load-spec.ts";
import { listMigrations } from "#server/store/migrations.ts";
import type { ProposalContext } from "#server/store/proposals/context.ts";

/** Fails with one sentence. */
export async function openStore(
  dataDirectory: string,
  clock: Clock,
): Promise<Result<{ readonly context: ProposalContext; readonly close: () => Promise<void> }, string>> {
  const file = toDatabaseFile(dataDirectory);
  const state = await inspectDatabase(file, await listMigrations());
  if (!state.ok) return state;
  if (state.value === "absent") return fail(`there is no register at ${file}; start it once, or set DATA_DIR`);
  if (state.value === "behind") return fail(`${file} was made by an older version of this program; start it once`);
  const database = await openDatabase(file);
  const context: ProposalContext = {
    database,
    clock,
    findSpec: openSpecCache((revision, known) => loadSpec(database, revision, known)),
  };
  return ok({ context, close: () => database.$disconnect() });
}
