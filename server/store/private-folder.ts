/**
 * Keeps what others on the machine must not read to the account that runs the server: hashes of passwords, addresses
 * and drafts, in the database and beside it, whatever the umask was and however older versions left them.
 */
import { access, chmod, constants, mkdir, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { fail, ok, type Result } from "#domain/result.ts";

const OWN_FILE = 0o600;
const OWN_FOLDER = 0o700;

/** What this program writes into the folder. */
const ours = (name: string): boolean =>
  /^\.?concordance\.db/.test(name) ||
  /^(?:sign-in-secret|secrets-lock|verified\.json|diagrams|editions|keys|register\.git|register\.git\.lock)$/.test(
    name,
  );

/** Fails with one sentence where this process may not write there. */
export async function makePrivateFolder(folder: string): Promise<Result<void, string>> {
  try {
    await mkdir(folder, { recursive: true, mode: OWN_FOLDER });
    await access(folder, constants.W_OK | constants.X_OK);
    return ok(undefined);
  } catch (error) {
    return fail(
      `${folder} cannot be used (${(error as Error).message}); set DATA_DIR to a folder that this process may write to`,
    );
  }
}

/** Answers a sentence for each place that stays open to others. Only what is ours is touched. */
export async function keepPrivate(folder: string): Promise<readonly string[]> {
  if (process.platform === "win32") return []; // modes are not what keeps files apart there
  const names = await readdir(folder);
  const foreign = names.filter((name) => !ours(name));
  const left = [];
  for (const name of names.filter(ours)) left.push(...(await mend(path.join(folder, name))));
  if (foreign.length === 0) left.push(...(await mend(folder, "alone")));
  else if (await isOpen(folder))
    left.push(
      `${folder} is open to others on this machine and holds more than the register, such as ${foreign[0]}; give the register a folder of its own with DATA_DIR, or close this one: chmod 700 ${folder}`,
    );
  return left;
}

async function mend(place: string, extent: "alone" | "with-content" = "with-content"): Promise<readonly string[]> {
  const found = await stat(place).catch(() => undefined);
  if (!found) return []; // gone since, as the files of a connection that closes are
  const wanted = found.isDirectory() ? OWN_FOLDER : OWN_FILE;
  const left = [];
  if (await isOpen(place)) {
    // Whoever does not own it may not; a file system without modes does nothing and says nothing.
    await chmod(place, wanted).catch(() => {});
    if (await isOpen(place))
      left.push(
        `${place} is open to others on this machine, and this process may not change that; as its owner: chmod ${wanted.toString(8)} ${place}`,
      );
  }
  if (!found.isDirectory() || extent === "alone") return left;
  for (const name of await readdir(place)) left.push(...(await mend(path.join(place, name), "alone")));
  return left;
}

const isOpen = async (place: string): Promise<boolean> => {
  const found = await stat(place).catch(() => undefined);
  return found !== undefined && (found.mode & 0o077) !== 0;
};
