/** Waits for a database server that starts beside this one. */
import { setTimeout } from "node:timers/promises";
import { isPassing } from "#server/store/postgresql/server-failure.ts";
import { withClient } from "#server/store/postgresql/with-client.ts";

const PATIENCE_MS = 30_000;
const RETRY_MS = 250;
const CONNECT_MS = 1_000;

/** Comes back once somebody answers, whatever the answer is, or nobody has for too long. */
export async function awaitServer(url: string): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await setTimeout(RETRY_MS)) {
    try {
      return await withClient({ connectionString: url, connectionTimeoutMillis: CONNECT_MS }, async () => {});
    } catch (error) {
      if (!isPassing(error)) return;
    }
  }
}
