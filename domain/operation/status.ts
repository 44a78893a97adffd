/** How a server and its register stand, for who operates it; nothing in it is a secret, and nothing says who reads. */

export interface ServerStatus {
  /** ISO 8601, UTC, as all moments here. */
  readonly now: string;
  readonly version: string;
  /** Of Node. */
  readonly runtime: string;
  readonly startedAt: string;
  readonly engine: "sqlite" | "postgresql";
  /** A file, or a database server without its password. */
  readonly place: string;
  /** Undefined where the database does not answer. */
  readonly register: RegisterStatus | undefined;
  /** Bytes. */
  readonly memory: number;
  /** Free for the data of this server, in bytes; undefined where the system does not tell. */
  readonly freeDisk: number | undefined;
  readonly threads: readonly ThreadStatus[];
  readonly queues: readonly QueueStatus[];
  /** Undefined where the thread that holds them did not answer. */
  readonly shared: SharedStatus | undefined;
  readonly limited: readonly { readonly kind: string; readonly times: number }[];
}

export interface RegisterStatus {
  readonly revision: number;
  readonly openProposals: number;
  /** When the oldest of them was submitted. */
  readonly oldestOpenAt: string | undefined;
  readonly mails: {
    readonly sent: number;
    readonly failed: number;
    readonly unknown: number;
    readonly sending: number;
  };
  readonly verified: { readonly at: string; readonly isWhole: boolean; readonly said: string } | undefined;
  /** Of the database, in bytes. */
  readonly size: number;
}

export interface ThreadStatus {
  readonly name: "front" | "pages";
  /** How late its event loop was in the last half minute to minute, in seconds; undefined where it did not answer. */
  readonly delay: { readonly mean: number; readonly p99: number; readonly max: number } | undefined;
}

export interface QueueStatus {
  readonly name: "requests" | "jobs" | "search" | "older-search";
  readonly waiting: number;
  readonly running: number;
  readonly done: number;
  readonly over: number;
  readonly failed: number;
  readonly refused: number;
  /** Seconds. */
  readonly meanWait: number;
}

export interface SharedStatus {
  readonly hits: number;
  readonly misses: number;
  readonly entries: number;
  readonly bytes: number;
}
