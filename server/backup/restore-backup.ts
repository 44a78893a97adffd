/** Restores a backup into an empty place, or proves one without restoring it. */
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fail, ok, type Result } from "#domain/result.ts";
import { withOpenDatabase } from "#server/store/database.ts";
import { toFilePlace, type DatabasePlace, type ServerPlace } from "#server/store/place.ts";
import { keepPrivate } from "#server/store/private-folder.ts";
import { toFileFailure } from "./file-failure.ts";
import { fillServer, requireEmptyServer } from "./fill-server.ts";
import { readPartName, type Manifest } from "./manifest.ts";
import { inOwnFolder } from "./own-folder.ts";
import { putFile, putIntoPlace, requireRoom, requireSame } from "./put-into-place.ts";
import { inspectBackup, stageBackup, type Staged } from "./stage-backup.ts";
import { stageBeside } from "./stage-beside.ts";

export interface RestoreOrder {
  readonly file: string;
  readonly place: DatabasePlace;
  readonly dataDirectory: string;
}

/** Fails with one sentence; then there is no register at the place, or the one that was there. */
export function restoreBackup({ file, place, dataDirectory }: RestoreOrder): Promise<Result<Staged, string>> {
  const folder = path.resolve(dataDirectory);
  const data = toFilePlace(folder);
  return inWords(`${file} cannot be restored into ${folder}`, async () => {
    const inspected = await inspectBackup(file);
    if (!inspected.ok) return inspected;
    const room = place.engine === "sqlite" ? await requireRoom(data) : await requireEmptyServer(place, folder);
    if (!room.ok) return room;
    const restored = await stageBeside(data, async (aside) => {
      const staged = await stageBackup(file, inspected.value, aside);
      if (!staged.ok) return staged;
      const put =
        place.engine === "sqlite"
          ? await putIntoPlace(aside, data)
          : await putOnServer(aside, folder, place, staged.value);
      return put.ok ? staged : put;
    });
    await keepPrivate(folder);
    return restored;
  });
}

/** Fails with the first thing that is wrong with the backup, in one sentence. Leaves nothing behind. */
export function checkBackup(file: string): Promise<Result<Staged, string>> {
  return inWords(`${file} cannot be checked in ${tmpdir()}`, async () => {
    const inspected = await inspectBackup(file);
    if (!inspected.ok) return inspected;
    return inOwnFolder(path.join(tmpdir(), "concordance-check"), (folder) =>
      stageBackup(file, inspected.value, folder),
    );
  });
}

async function inWords<Value>(
  what: string,
  work: () => Promise<Result<Value, string>>,
): Promise<Result<Value, string>> {
  try {
    return await work();
  } catch (error) {
    const reason = toFileFailure(error, what);
    if (reason === undefined) throw error;
    return fail(reason);
  }
}

/** The bundles first: without the rows there is no register. */
async function putOnServer(
  aside: string,
  folder: string,
  place: ServerPlace,
  { manifest }: Staged,
): Promise<Result<void, string>> {
  const secrets = new Map<string, string>();
  for (const name of listNames(manifest, "secrets")) secrets.set(name, await readFile(path.join(aside, name), "utf8"));
  const bundles = listNames(manifest, "editions").map((name) => path.join("editions", name));
  const room = await requireSame(aside, folder, bundles);
  if (!room.ok) return room;
  for (const name of bundles) await putFile(aside, folder, name);
  const filled = await withOpenDatabase(toFilePlace(aside), (source) => fillServer(source, place, secrets));
  return filled.ok ? ok(undefined) : filled;
}

const listNames = ({ parts }: Manifest, folder: "secrets" | "editions"): readonly string[] =>
  parts.flatMap(({ name }) => {
    const found = readPartName(name);
    return found?.in === folder ? [found.name] : [];
  });
