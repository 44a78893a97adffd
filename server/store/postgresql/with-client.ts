/** One connection to a PostgreSQL server, for one piece of work. */
import { Client, type ClientConfig } from "pg";

export async function withClient<Value>(
  config: ClientConfig,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client(config);
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
