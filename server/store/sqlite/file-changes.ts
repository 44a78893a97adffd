/**
 * Tells whether anything that everybody may read has changed in a database file, whichever process wrote it: SQLite
 * counts what others commit, and only where it has counted on is anything read.
 */
import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { stat } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import Libsql from "libsql";
import { onceATurn } from "#server/once-a-turn.ts";
import { toFileUrl } from "#server/store/sqlite/open-file.ts";
import { openWalIndex } from "#server/store/sqlite/wal-index.ts";

export interface FileChanges {
  readonly read: () => string;
  /** Whether the file that was opened still stands in its place and can be read. */
  readonly hasDatabase: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** Everything public follows from these: records, proposals, editions and mails only grow, and of accounts some fields are shown. */
const PUBLIC = `
  SELECT 'revision', revision, 0, 0, 0 FROM Register
  UNION ALL SELECT 'events', count(*), 0, 0, 0 FROM ProposalEvent
  UNION ALL SELECT 'editions', count(*), 0, 0, 0 FROM Edition
  UNION ALL SELECT 'mails', count(*), 0, 0, 0 FROM SentMailOutcome
  UNION ALL SELECT * FROM (SELECT id, name, affiliation, person, disabledAt FROM Account ORDER BY id)`;

/** A disk that does not answer is not there. */
const PATIENCE_MS = 1_000;

export function openFileChanges(file: string): FileChanges {
  // A connection of its own: what is committed on the same one is not counted.
  const connection = new Libsql(`${toFileUrl(file)}?mode=ro`, { timeout: 5_000 } as Libsql.Options);
  const version = connection.prepare("PRAGMA data_version").raw();
  const content = connection.prepare(PUBLIC).raw();
  const opened = statSync(file);
  const find = () => (version.get() as readonly unknown[])[0];
  let seen: unknown;
  let stamp = "";
  find();
  // Which is there once the database was asked something. It stays open as long as the process, whose other connections
  // would lose their locks with it.
  const index = openWalIndex(file);

  // SQLite goes on reading a file that was moved away or replaced, and what it has in memory of a disk that is gone.
  async function isThere(): Promise<boolean> {
    try {
      const { ino, dev, size } = await stat(file);
      if (ino !== opened.ino || dev !== opened.dev || size === 0) return false;
      find();
      return true;
    } catch {
      return false;
    }
  }

  return {
    // Who is answered within a turn asked before what is committed in it was answered.
    read: onceATurn(() => {
      const now = index.hasMoved() ? find() : seen;
      if (now !== seen) {
        // Before what it counts: of what is committed in between, the next one who asks reads again.
        seen = now;
        stamp = createHash("sha256").update(JSON.stringify(content.all())).digest("base64url");
      }
      return stamp;
    }),
    hasDatabase: () => Promise.race([isThere(), delay(PATIENCE_MS, false, { ref: false })]),
    close: async () => void connection.close(),
  };
}
