/**
 * Tells whether anything that everybody may read has changed in the database, whichever process wrote it. Cheap enough
 * to be asked at each request.
 */
import type { DatabasePlace } from "#server/store/place.ts";
import { isHeard, readCount, type ChangeCount } from "#server/store/postgresql/change-count.ts";
import { openFileChanges } from "#server/store/sqlite/file-changes.ts";

export interface PublicChanges {
  /** Another text once something has changed. */
  readonly read: () => string;
  /** Whether the database answers, as far as is known without asking it. */
  readonly isReachable: () => boolean;
  /** The same, where it costs little to ask it. */
  readonly hasDatabase: () => Promise<boolean>;
  /** Comes back once what was committed before, by whichever server, is counted. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface ChangesOptions {
  readonly place: DatabasePlace;
  /** Shared by the threads of this process. */
  readonly count: ChangeCount;
  readonly report: (message: string) => void;
}

/** Of a process: one for all of its threads. */
export async function openPublicChanges({ place, count, report }: ChangesOptions): Promise<PublicChanges> {
  const followed = followPublicChanges(place, count);
  if (place.engine === "sqlite") return { ...followed, settle: async () => {} };
  const { listenForChanges } = await import("#server/store/postgresql/listen-for-changes.ts");
  return { ...followed, ...(await listenForChanges(place.url, count, report)) };
}

/** Of a thread beside the one that listens. */
export const followPublicChanges = (place: DatabasePlace, count: ChangeCount): Omit<PublicChanges, "settle"> =>
  place.engine === "sqlite"
    ? { ...openFileChanges(place.file), isReachable: () => true }
    : {
        read: () => readCount(count),
        isReachable: () => isHeard(count),
        hasDatabase: async () => isHeard(count),
        close: async () => {},
      };
