/**
 * A thread that is ended inside libsql takes the process with it: its Rust panics where Node lets nothing be made any
 * more. So a thread that is to end begins no query.
 */
import type { PrismaLibSql } from "@prisma/adapter-libsql";

export function readingUntil(isEnding: () => boolean, adapter: PrismaLibSql): PrismaLibSql {
  const connect = adapter.connect.bind(adapter);
  return Object.assign(adapter, {
    connect: async () => {
      const connected = await connect();
      const queryRaw = connected.queryRaw.bind(connected);
      return Object.assign(connected, {
        queryRaw: async (query: Parameters<typeof queryRaw>[0]) => {
          if (isEnding()) throw new Error("this thread is to end: it reads nothing any more");
          return queryRaw(query);
        },
      });
    },
  });
}
