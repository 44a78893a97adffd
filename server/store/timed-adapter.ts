/** Tells how long each statement takes, whichever engine it goes to. */
import type { SqlDriverAdapterFactory, SqlQueryable, Transaction } from "@prisma/driver-adapter-utils";
import type { DatabaseMeter, Statement } from "#server/metrics/database-meter.ts";

const READS = /^\s*(?:SELECT|PRAGMA|WITH)\b/i;

export function timedAdapter<Factory extends SqlDriverAdapterFactory>(factory: Factory, meter: DatabaseMeter): Factory {
  const connect = factory.connect.bind(factory);
  return Object.assign(factory, {
    connect: async () => {
      const connected = timeStatements(await connect(), meter);
      const startTransaction = connected.startTransaction.bind(connected);
      return Object.assign(connected, {
        startTransaction: async (...options: Parameters<typeof startTransaction>) => {
          const began = performance.now();
          const transaction = await startTransaction(...options).catch((error: unknown) => {
            meter.note("transaction", performance.now() - began, false);
            throw error;
          });
          return timeWhole(timeStatements(transaction, meter), began, meter);
        },
      });
    },
  });
}

function timeStatements<Connected extends SqlQueryable>(connected: Connected, meter: DatabaseMeter): Connected {
  const queryRaw = connected.queryRaw.bind(connected);
  const executeRaw = connected.executeRaw.bind(connected);
  return Object.assign(connected, {
    queryRaw: (query: Parameters<typeof queryRaw>[0]) =>
      time(meter, READS.test(query.sql) ? "read" : "write", () => queryRaw(query)),
    executeRaw: (query: Parameters<typeof executeRaw>[0]) => time(meter, "write", () => executeRaw(query)),
  });
}

function timeWhole(transaction: Transaction, began: number, meter: DatabaseMeter): Transaction {
  const commit = transaction.commit.bind(transaction);
  const rollback = transaction.rollback.bind(transaction);
  const end = (work: () => Promise<void>): Promise<void> => time(meter, "transaction", work, began);
  return Object.assign(transaction, { commit: () => end(commit), rollback: () => end(rollback) });
}

async function time<Value>(
  meter: DatabaseMeter,
  statement: Statement,
  work: () => Promise<Value>,
  began = performance.now(),
): Promise<Value> {
  let isDone = false;
  try {
    const value = await work();
    isDone = true;
    return value;
  } finally {
    meter.note(statement, performance.now() - began, isDone);
  }
}
