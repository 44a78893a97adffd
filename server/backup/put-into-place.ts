/** Puts a register that was made aside into a folder of data, its database last: without that there is none. */
import { link, mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fail, ok, type Result } from "#domain/result.ts";
import { REPOSITORY } from "#exports/addresses.ts";
import { isThere } from "#server/files/is-there.ts";
import { syncPath } from "#server/files/sync-path.ts";
import type { FilePlace } from "#server/store/place.ts";
import { forgetVerified } from "#server/store/verify/last-verified.ts";

/** Whether a register can come there: no other is, nor what was made of one. */
export async function requireRoom({ file }: FilePlace): Promise<Result<void, string>> {
  if (await isThere(file))
    return fail(`a register is at ${file} already; choose an empty folder, or move that register away`);
  for (const left of ["-wal", "-shm", "-journal"].map((ending) => `${file}${ending}`))
    if (await isThere(left)) return fail(`${left} is left of another register; move it away, then try again`);
  return requireNoHistory(path.dirname(file));
}

/** It may hold revisions that the register did not come to have. */
export async function requireNoHistory(folder: string): Promise<Result<void, string>> {
  const history = path.join(folder, REPOSITORY);
  return (await isThere(history))
    ? fail(`${history} is the history of another register, or of more revisions; remove it, and it is made again`)
    : ok(undefined);
}

/** Whether files that are there already say what those that are to come there say. */
export async function requireSame(from: string, to: string, names: readonly string[]): Promise<Result<void, string>> {
  for (const name of names) {
    const [made, there] = [path.join(from, name), path.join(to, name)];
    if ((await isThere(there)) && !(await readFile(made)).equals(await readFile(there)))
      return fail(`${there} is another one than what is to come there; move it away, then try again`);
  }
  return ok(undefined);
}

/** What a try that was broken off has put there is found as it is meant to be. */
export async function putIntoPlace(staged: string, place: FilePlace): Promise<Result<void, string>> {
  const room = await requireRoom(place);
  if (!room.ok) return room;
  const [folder, database] = [path.dirname(place.file), path.basename(place.file)];
  // What SQLite has beside it is empty by now.
  const others = (await listFiles(staged)).filter((name) => !name.startsWith(database));
  const same = await requireSame(staged, folder, others);
  if (!same.ok) return same;
  for (const name of others) await putFile(staged, folder, name);
  await forgetVerified(place.file);
  return (await putFile(staged, folder, database))
    ? ok(undefined)
    : fail(`a register came to ${place.file} meanwhile; nothing was changed in it`);
}

/** Files below a folder, the way to each. */
async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/-lock$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** Whether it was not there before: a link takes no other's place. */
export async function putFile(from: string, to: string, name: string): Promise<boolean> {
  const target = path.join(to, name);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  try {
    await link(path.join(from, name), target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
  await syncPath(path.dirname(target));
  return true;
}
