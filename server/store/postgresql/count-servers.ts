/** How many servers of this program run on a database of PostgreSQL. */
import type { Reader } from "#server/store/database.ts";

/** Each has one connection on which it hears of changes (`listen-for-changes.ts`); a script has none. */
export async function countServers(reader: Reader): Promise<number> {
  const [row] = await reader.$queryRaw<{ readonly count: number }[]>`
    SELECT count(*)::int AS "count" FROM pg_stat_activity
    WHERE "datname" = current_database() AND "application_name" = 'concordance, listening'`;
  return row?.count ?? 0;
}
