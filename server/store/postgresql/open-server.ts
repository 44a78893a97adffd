/** Opens a database of a PostgreSQL server. */
import { PrismaPg } from "@prisma/adapter-pg";
import type { DatabaseMeter } from "#server/metrics/database-meter.ts";
import type { PrismaClient as Database } from "#server/store/generated/client.ts";
import { PrismaClient } from "#server/store/generated-postgresql/client.ts";
import { timedAdapter } from "#server/store/timed-adapter.ts";
import { writingSession } from "#server/store/postgresql/session.ts";
import { endingWhenSilent } from "#server/store/postgresql/silent-connection.ts";

const CONNECT_MS = 5_000;

const toServerAdapter = (url: string, connections: number): PrismaPg =>
  new PrismaPg(
    {
      connectionString: url,
      application_name: "concordance",
      max: connections,
      connectionTimeoutMillis: CONNECT_MS,
      ...writingSession,
      stream: endingWhenSilent(),
    },
    // A connection that breaks while nobody uses it is replaced when somebody asks; without a listener it would end
    // the process.
    { onPoolError: () => {}, onConnectionError: () => {} },
  );

/** It must be migrated. */
export function openServer(url: string, connections: number, meter?: DatabaseMeter): Database {
  const adapter = toServerAdapter(url, connections);
  const database = new PrismaClient({ adapter: meter ? timedAdapter(adapter, meter) : adapter });
  // The same models out of the same schema, so the two clients differ in their engine alone; `generated-client.test.ts`
  // holds the schemas equal.
  return database as unknown as Database;
}
