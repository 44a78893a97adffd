/** Moves a register from one place to another, whichever engines keep it: rows, history and secrets. The source stays as it is. */
import path from "node:path";
import { fail, ok, type Result } from "#domain/result.ts";
import { systemClock } from "#server/clock.ts";
import { replaceFile } from "#server/files/replace-file.ts";
import { collectSecrets } from "#server/secrets/collect-secrets.ts";
import { openSecrets } from "#server/secrets/open-secrets.ts";
import { copyRegister } from "#server/store/copy/copy-register.ts";
import { proveFile } from "#server/store/copy/fill-file.ts";
import type { Proof } from "#server/store/copy/prove-state.ts";
import { withOpenDatabase, type Database } from "#server/store/database.ts";
import { migrate } from "#server/store/migrate.ts";
import { openStore } from "#server/store/open-store.ts";
import { describePlace, toFilePlace, type DatabasePlace, type FilePlace } from "#server/store/place.ts";
import { startingAlone } from "#server/store/starting-alone.ts";
import { keepPrivate } from "#server/store/private-folder.ts";
import { countServers } from "#server/store/postgresql/count-servers.ts";
import { keepServersOff } from "#server/store/sqlite/one-server.ts";
import { toFileFailure } from "./file-failure.ts";
import { fillServer, requireEmptyServer } from "./fill-server.ts";
import { putIntoPlace, requireRoom } from "./put-into-place.ts";
import { stageBeside } from "./stage-beside.ts";

/** Fails with one sentence; then nothing came to `to`. */
export async function moveRegister(from: DatabasePlace, to: DatabasePlace): Promise<Result<Proof, string>> {
  try {
    if (describePlace(from) === describePlace(to)) return fail("--from and --to name the same place");
    const room = to.engine === "sqlite" ? await requireRoom(to) : await requireEmptyServer(to);
    if (!room.ok) return room;
    return await withSource(from, async (source) => {
      const folder = from.engine === "sqlite" ? path.dirname(from.file) : "";
      const secrets = await collectSecrets(openSecrets({ place: from, folder }, source));
      return to.engine === "sqlite" ? fillFolder(source, to, secrets) : fillServer(source, to, secrets);
    });
  } catch (error) {
    const reason = toFileFailure(error, `${describePlace(to)} cannot be filled`);
    if (reason === undefined) throw error;
    return fail(reason);
  }
}

/** No server may write to it meanwhile: that would stay behind. */
async function withSource(
  from: DatabasePlace,
  work: (source: Database) => Promise<Result<Proof, string>>,
): Promise<Result<Proof, string>> {
  const opened = await openStore(from, systemClock);
  if (!opened.ok) return opened;
  const { context, close } = opened.value;
  try {
    if (from.engine === "sqlite") return await keepServersOff(from.file, () => work(context.database));
    const moving = async () => {
      const servers = await countServers(context.database);
      if (servers === 0) return work(context.database);
      const many = servers === 1 ? "a server serves" : `${servers} servers serve`;
      return fail(`${many} ${describePlace(from)}; stop them first: what they write from now on would stay behind`);
    };
    return await startingAlone<Result<Proof, string>>(from, moving, fail);
  } finally {
    await close();
  }
}

/** Made aside, and put into place whole. */
async function fillFolder(
  source: Database,
  to: FilePlace,
  secrets: ReadonlyMap<string, string>,
): Promise<Result<Proof, string>> {
  const moved = await stageBeside(to, async (aside) => {
    const place = toFilePlace(aside);
    const migrated = await migrate(place);
    if (!migrated.ok) return migrated;
    const copied = await withOpenDatabase(place, (database) => copyRegister(source, { database, engine: "sqlite" }));
    if (!copied.ok) return copied;
    for (const [name, value] of secrets) await replaceFile(path.join(aside, name), value);
    const proof = await proveFile(place);
    if (!proof.ok) return proof;
    const put = await putIntoPlace(aside, to);
    return put.ok ? ok(copied.value) : put;
  });
  await keepPrivate(path.dirname(to.file));
  return moved;
}
