/** The one way to write. */
import type { Prisma } from "#server/store/generated/client.ts";
import type { Database } from "#server/store/database.ts";

export type Writer = Prisma.TransactionClient;

const afterWriting = new WeakMap<Database, () => Promise<void>>();

/** `settle` is waited for after each transaction, before who wrote is answered. */
export const onWritten = (database: Database, settle: () => Promise<void>): void =>
  void afterWriting.set(database, settle);

/** All of `write` is kept, or none of it. `current` is the newest revision, and stays it until `write` makes the next. */
export async function writeTransaction<Value>(
  database: Database,
  write: (writer: Writer, current: number) => Promise<Value>,
): Promise<Value> {
  const written = await database.$transaction(
    async (writer) => {
      // The first statement is a write, so that the transaction waits here for other writers, of this server and of
      // others. One that reads first is refused by SQLite (P1008) when another process has written in between.
      const { revision } = await writer.register.update({ where: { id: 1 }, data: { revision: { increment: 0 } } });
      return write(writer, revision);
    },
    { maxWait: 30_000, timeout: 120_000 },
  );
  await afterWriting.get(database)?.();
  return written;
}
