/** What the system says no to, in a sentence that says what to do. */
import { DamagedRow } from "#server/store/rows.ts";

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "there is no room left on the disk; make room, or choose another place",
  EDQUOT: "there is no room left for this account; make room, or choose another place",
  EFBIG: "the file grows larger than this process may write; raise the limit (ulimit -f)",
  EACCES: "this account may not; choose another place, or let it",
  EPERM: "this account may not; choose another place, or let it",
  EROFS: "it is on a disk that cannot be written; choose another place",
  ENOENT: "there is no such file or folder; correct its name, or make the folder",
  ENOTDIR: "a part of its path is a file; choose another place",
  EISDIR: "it is a folder; name a file",
  ENAMETOOLONG: "its name is too long; choose a shorter one",
};

/** Undefined where the error is a defect of this program. */
export function toFileFailure(error: unknown, what: string): string | undefined {
  if (error instanceof DamagedRow)
    return `${what}: the register is damaged (${error.message}); npm run verify says more`;
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  // What SQLite says of a full disk comes through the client as text alone.
  if (/database or disk is full|disk I\/O error/.test(String(message))) return `${what}: ${reasons["ENOSPC"]}`;
  if (code === undefined || syscall === undefined) return undefined;
  return `${what}: ${reasons[code] ?? message}`;
}
