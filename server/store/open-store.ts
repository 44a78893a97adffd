/** The store of proposals for scripts, which run beside a server or without one. Makes and upgrades nothing. */
import { ok, type Result } from "#domain/result.ts";
import type { Clock } from "#server/clock.ts";
import { openSpecCache } from "#server/register/spec-cache.ts";
import { openDatabase } from "#server/store/database.ts";
import { loadSpec } from "#server/store/load-spec.ts";
import { requireCurrent } from "#server/store/migrate.ts";
import type { DatabasePlace } from "#server/store/place.ts";
import type { ProposalContext } from "#server/store/proposals/context.ts";

/** Fails with one sentence. */
export async function openStore(
  place: DatabasePlace,
  clock: Clock,
): Promise<Result<{ readonly context: ProposalContext; readonly close: () => Promise<void> }, string>> {
  const current = await requireCurrent(place);
  if (!current.ok) return current;
  const database = await openDatabase(place, { connections: 2 });
  const context: ProposalContext = {
    database,
    clock,
    findSpec: openSpecCache((revision, known) => loadSpec(database, revision, known)),
  };
  return ok({ context, close: () => database.$disconnect() });
}
