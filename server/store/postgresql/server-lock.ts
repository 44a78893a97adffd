/** Lets one server at a time do what two would spoil: upgrade the database, found the register, or make a key. */
import { session } from "#server/store/postgresql/session.ts";
import { withClient } from "#server/store/postgresql/with-client.ts";

/** Any two numbers that no other program takes in this database. */
const locks = { upgrade: [0x636f6e63, 1], start: [0x636f6e63, 2], secrets: [0x636f6e63, 3] } as const;

/** PostgreSQL gives the lock back where its holder is killed or cut off. */
export function withServerLock<Value>(
  url: string,
  name: keyof typeof locks,
  work: () => Promise<Value>,
): Promise<Value> {
  const config = { connectionString: url, application_name: `concordance, ${name}`, ...session };
  return withClient(config, async (client) => {
    await client.query("SELECT pg_advisory_lock($1, $2)", [...locks[name]]);
    return work();
  });
}
