/**
 * What only the servers of a register may read. A server alone keeps it in files beside its database; several that share
 * one in PostgreSQL keep it there, so that each of them signs as the same register.
 */
import type { DatabasePlace } from "#server/store/place.ts";

export interface Secrets {
  readonly read: (name: string) => Promise<string | undefined>;
  /** Whole or not at all. */
  readonly write: (name: string, value: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  /** One at a time, over all processes that share these secrets. */
  readonly alone: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** What a sentence calls the place of one. */
  readonly describe: (name: string) => string;
}

/** Plain data, which goes from thread to thread. */
export interface SecretsPlace {
  readonly place: DatabasePlace;
  /** Of the data of this server. */
  readonly folder: string;
}
