/** How often each operation of the API was asked for, a row a day. */
import type { OperationUsage } from "#api/operation-usage.ts";
import type { UsageCount } from "#server/api/usage.ts";
import type { Database, Reader } from "#server/store/database.ts";
import { writeTransaction } from "#server/store/write-transaction.ts";

/** Adds to what is there. */
export const addUsage = (database: Database, counts: readonly UsageCount[]): Promise<void> =>
  writeTransaction(database, async (writer) => {
    for (const { count, ...key } of counts)
      await writer.apiUsage.upsert({
        where: { operation_formatVersion_day: key },
        create: { ...key, count },
        update: { count: { increment: count } },
      });
  });

/** What was asked for since a day, most first. */
export async function listUsage(reader: Reader, since: string): Promise<readonly OperationUsage[]> {
  const groups = await reader.apiUsage.groupBy({
    by: ["operation", "formatVersion"],
    where: { day: { gte: since } },
    _sum: { count: true },
    _max: { day: true },
  });
  return groups
    .map(({ operation, formatVersion, _sum, _max }) => ({
      operation,
      formatVersion,
      count: _sum.count ?? 0,
      lastDay: _max.day ?? since,
    }))
    .sort((a, b) => b.count - a.count || (a.operation < b.operation ? -1 : 1));
}
