/** What every connection to a PostgreSQL server begins with. */
import type { ClientConfig } from "pg";

/**
 * A host that vanishes leaves its transaction open and its locks held until the server notices: in a minute, not in the two
 * hours after which systems look by themselves.
 */
const NOTICE = "-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3";

/** How long one writer waits for the others, in milliseconds. */
const LOCK_MS = 30_000;

export const session: Pick<ClientConfig, "keepAlive" | "keepAliveInitialDelayMillis" | "options"> = {
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  options: NOTICE,
};

export const writingSession: typeof session & Pick<ClientConfig, "lock_timeout"> = {
  ...session,
  lock_timeout: LOCK_MS,
};
