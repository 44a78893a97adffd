/** One connection to a PostgreSQL server, for one piece of work. */
import { Client } from "pg";
import { session } from "#server/store/postgresql/session.ts";
import { endingWhenSilent } from "#server/store/postgresql/silent-connection.ts";

const CONNECT_MS = 5_000;

interface Connecting {
  readonly url: string;
  /** What it is for, as the server lists it. */
  readonly name: string;
  readonly connectMs?: number;
  /** How long nothing may be heard on it. */
  readonly silentMs?: number;
}

export async function withClient<Value>(
  { url, name, connectMs = CONNECT_MS, silentMs }: Connecting,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client({
    connectionString: url,
    application_name: `concordance, ${name}`,
    ...session,
    connectionTimeoutMillis: connectMs,
    stream: endingWhenSilent(silentMs),
  });
  // One that breaks says so at the query that waits for it; without a listener it would end the process.
  client.on("error", () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    // Ends a transaction that was not kept, and gives back the locks that it holds.
    await client.end().catch(() => {});
  }
}
