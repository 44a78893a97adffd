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
  const leave = await takePlace(database);
  try {
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
  } finally {
    leave();
  }
}

/** Each holds a connection while it waits for the others; the rest of them is for who reads. */
const MOST_WRITERS = 3;

interface Writers {
  running: number;
  readonly waiting: (() => void)[];
}

const writersOf = new WeakMap<Database, Writers>();

async function takePlace(database: Database): Promise<() => void> {
  const writers = writersOf.get(database) ?? { running: 0, waiting: [] };
  writersOf.set(database, writers);
  if (writers.running < MOST_WRITERS) writers.running += 1;
  else await new Promise<void>((begin) => writers.waiting.push(begin));
  return () => {
    const next = writers.waiting.shift();
    if (next) next();
    else writers.running -= 1;
  };
}
