/**
 * The head of the index that SQLite keeps beside its write-ahead log (https://www.sqlite.org/walformat.html, 2.1): each
 * commit changes it, whichever process makes it, and to read it costs a quarter of what a statement does. It tells that
 * something was committed, never what.
 */
import { closeSync, openSync, readSync } from "node:fs";

export interface WalIndex {
  /** Whether anything may have been committed since it was asked last. */
  readonly hasMoved: () => boolean;
  /** Only where this process has the database open no more: to close a file drops the locks that SQLite holds on it. */
  readonly close: () => void;
}

/** The first of its two copies, which a commit writes last. */
const HEAD_BYTES = 48;

/** Of a database that is open, and stays so as long as this: the file goes with the last connection. */
export function openWalIndex(file: string): WalIndex {
  const index = open(`${file}-shm`);
  const seen = Buffer.alloc(HEAD_BYTES);
  const head = Buffer.alloc(HEAD_BYTES);
  return {
    hasMoved: () => {
      // Where there is no such file, or less of one, nothing is known.
      if (index === undefined || readSync(index, head, 0, HEAD_BYTES, 0) < HEAD_BYTES) return true;
      if (head.equals(seen)) return false;
      head.copy(seen);
      return true;
    },
    close: () => {
      if (index !== undefined) closeSync(index);
    },
  };
}

function open(file: string): number | undefined {
  try {
    return openSync(file, "r");
  } catch {
    return undefined;
  }
}
