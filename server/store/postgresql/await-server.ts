/** Waits for a database server that starts beside this one. */
import { setTimeout } from "node:timers/promises";
import { fail, ok, type Result } from "#domain/result.ts";
import type { ServerPlace } from "#server/store/place.ts";
import { isPassing, toServerFailure } from "#server/store/postgresql/server-failure.ts";
import { withClient } from "#server/store/postgresql/with-client.ts";

const PATIENCE_MS = 30_000;
const RETRY_MS = 250;
const CONNECT_MS = 1_000;

/** Fails with one sentence where it cannot be used, or nobody has answered for too long. */
export async function awaitServer(place: ServerPlace, patienceMs = PATIENCE_MS): Promise<Result<void, string>> {
  const end = performance.now() + patienceMs;
  for (;;) {
    try {
      return await withClient({ url: place.url, name: "waiting", connectMs: CONNECT_MS }, async () => ok(undefined));
    } catch (error) {
      if (!isPassing(error) || performance.now() > end) return fail(toServerFailure(error, place));
    }
    await setTimeout(RETRY_MS);
  }
}
