/** Lets one server at a time do what two would spoil: upgrade the database, found the register, or make a key. */
import { setTimeout as delay } from "node:timers/promises";
import type { Client } from "pg";
import { withClient } from "#server/store/postgresql/with-client.ts";

/** Any two numbers that no other program takes in this database. */
const locks = { upgrade: [0x636f6e63, 1], start: [0x636f6e63, 2], secrets: [0x636f6e63, 3] } as const;

type Lock = keyof typeof locks;

/** How often it is asked for. To wait for it in the server would be silence, which is what a lost network sounds like. */
const ASK_MS = 200;
/** Longer than the founding or the upgrade of a large register takes. */
const PATIENCE_MS = 600_000;
/** How often something is said on the connection that holds it, which is given up when nothing is. */
const BEAT_MS = 10_000;

/**
 * PostgreSQL gives the lock back where its holder is killed or cut off. Rejects with the code that PostgreSQL gives a lock
 * that cannot be had (55P03) where another server holds it for too long.
 */
export function withServerLock<Value>(
  url: string,
  name: Lock,
  work: () => Promise<Value>,
  patienceMs = PATIENCE_MS,
): Promise<Value> {
  return withClient({ url, name }, async (client) => {
    await take(client, name, patienceMs);
    // One that is lost is found at the next query; what is done under the lock has a connection of its own.
    const beat = setInterval(() => void client.query("SELECT 1").catch(() => {}), BEAT_MS);
    beat.unref();
    return work().finally(() => clearInterval(beat));
  });
}

async function take(client: Client, name: Lock, patienceMs: number): Promise<void> {
  for (const end = performance.now() + patienceMs; performance.now() < end; await delay(ASK_MS)) {
    const { rows } = await client.query<{ readonly isMine: boolean }>(
      'SELECT pg_try_advisory_lock($1, $2) AS "isMine"',
      [...locks[name]],
    );
    if (rows[0]?.isMine) return;
  }
  throw Object.assign(new Error(`another server holds the lock ${name}`), { code: "55P03" });
}
