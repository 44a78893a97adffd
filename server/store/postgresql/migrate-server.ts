/** Brings a database of a PostgreSQL server to the tables this program needs, or says why it does not touch it. */
import { listMigrations } from "#server/store/migrations.ts";
import type { Migrated } from "#server/store/applied-migrations.ts";
import { describePlace, type ServerPlace } from "#server/store/place.ts";
import { applyToServer } from "#server/store/postgresql/apply-to-server.ts";
import { inspectServer } from "#server/store/postgresql/inspect-server.ts";
import { isOfServer, toServerFailure } from "#server/store/postgresql/server-failure.ts";
import { withServerLock } from "#server/store/postgresql/server-lock.ts";
import { fail, ok, type Result } from "#domain/result.ts";

/** Several at once do it once. */
export async function migrateServer(place: ServerPlace): Promise<Result<Migrated, string>> {
  const wanted = await listMigrations("postgresql");
  const state = await inspectServer(place, wanted);
  if (!state.ok) return state;
  if (state.value === "current") return ok("current");
  return withServerLock(place.url, "upgrade", async () => {
    // Another server may have upgraded it while this one waited.
    const now = await inspectServer(place, wanted);
    if (!now.ok) return now;
    if (now.value === "current") return ok("current");
    try {
      await applyToServer(place.url, wanted);
      return ok(now.value === "absent" ? "made" : "upgraded");
    } catch (error) {
      if (isOfServer(error)) return fail(toServerFailure(error, place));
      const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
      return fail(`${describePlace(place)} could not be upgraded (${reason}); nothing was changed in it`);
    }
  });
}
