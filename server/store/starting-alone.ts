/** Of several servers that start on one database, one after the other makes, upgrades and founds what is there. */
import type { DatabasePlace } from "#server/store/place.ts";

/** `refuse` is told in a sentence why the database cannot be used. */
export async function startingAlone<Value>(
  place: DatabasePlace,
  start: () => Promise<Value>,
  refuse: (message: string) => Value,
): Promise<Value> {
  // A file has one server (`sqlite/one-server.ts`), and migrations of it a lock of their own.
  if (place.engine === "sqlite") return start();
  const { withServerLock } = await import("#server/store/postgresql/server-lock.ts");
  const { isOfServer, toServerFailure } = await import("#server/store/postgresql/server-failure.ts");
  const { awaitServer } = await import("#server/store/postgresql/await-server.ts");
  const answering = await awaitServer(place);
  if (!answering.ok) return refuse(answering.failure);
  try {
    return await withServerLock(place.url, "start", start);
  } catch (error) {
    if (!isOfServer(error)) throw error;
    return refuse(toServerFailure(error, place));
  }
}
