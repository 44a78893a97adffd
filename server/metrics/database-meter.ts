/** How long the database takes. */
import { openHistogram } from "./histogram.ts";
import { toCounter, toHistogram, type Measure } from "./measure.ts";

/** One question, one change, or all of a transaction from its beginning to its end. */
export const statements = ["read", "write", "transaction"] as const;
export type Statement = (typeof statements)[number];

export interface DatabaseMeter {
  readonly note: (statement: Statement, ms: number, isDone: boolean) => void;
  readonly times: Readonly<Record<Statement, ReturnType<typeof openHistogram>>>;
  readonly failures: () => number;
}

export function openDatabaseMeter(): DatabaseMeter {
  const times = { read: openHistogram(), write: openHistogram(), transaction: openHistogram() };
  let failures = 0;
  return {
    note: (statement, ms, isDone) => {
      times[statement].observe(ms / 1_000);
      if (!isDone) failures += 1;
    },
    times,
    failures: () => failures,
  };
}

export const measureDatabase = ({ times, failures }: DatabaseMeter): readonly Measure[] => [
  toHistogram(
    "database_duration_seconds",
    "How long the database took for a read, a write, and a transaction as a whole",
    statements.map((statement) => ({ labels: { statement }, times: times[statement] })),
  ),
  toCounter("database_failures_total", "Statements that the database did not carry out", failures()),
];
