/** Where an operator's programs ask how the server is. */

/** Whether its process lives. */
export const ALIVE = "/healthz";

/** Whether it answers readers. */
export const READY = "/readyz";

/** What was measured; only where the operator says so. */
export const METRICS = "/metrics";
