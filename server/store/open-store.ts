/** The store of proposals for scripts, which run beside a server or without one. Makes and upgrades nothing. */
import { fail, ok, type Result } from "#domain/result.ts";
import type { Clock } from "#server/clock.ts";
import { openSpecCache } from "#server/register/spec-cache.ts";
import { openDatabase } from "#server/store/database.ts";
import { loadSpec } from "#server/store/load-spec.ts";
import { inspectDatabase } from "#server/store/migrate.ts";
import { describePlace, type DatabasePlace } from "#server/store/place.ts";
import type { ProposalContext } from "#server/store/proposals/context.ts";

/** Fails with one sentence. */
export async function openStore(
  place: DatabasePlace,
  clock: Clock,
): Promise<Result<{ readonly context: ProposalContext; readonly close: () => Promise<void> }, string>> {
  const state = await inspectDatabase(place);
  if (!state.ok) return state;
  if (state.value === "absent")
    return fail(`there is no register at ${describePlace(place)}; start it once, or set DATA_DIR or DATABASE_URL`);
  if (state.value === "behind")
    return fail(`${describePlace(place)} was made by an older version of this program; start it once`);
  const database = await openDatabase(place, { connections: 2 });
  const context: ProposalContext = {
    database,
    clock,
    findSpec: openSpecCache((revision, known) => loadSpec(database, revision, known)),
  };
  return ok({ context, close: () => database.$disconnect() });
}
