/** Writes a backup of a register, also while servers run on it: one consistent state, in one file that is whole or not there. */
import { createReadStream } from "node:fs";
import { link, readFile, rename, stat } from "node:fs/promises";
import path from "node:path";
import { fail, ok, type Result } from "#domain/result.ts";
import { toInstant, type Clock } from "#server/clock.ts";
import { findBundle } from "#server/editions/kept-bundles.ts";
import { isThere } from "#server/files/is-there.ts";
import { syncPath } from "#server/files/sync-path.ts";
import { collectSecrets } from "#server/secrets/collect-secrets.ts";
import { openSecrets } from "#server/secrets/open-secrets.ts";
import { proveState } from "#server/store/copy/prove-state.ts";
import { readRows } from "#server/store/copy/read-rows.ts";
import { toLine } from "#server/store/copy/row-lines.ts";
import { tables, type Table } from "#server/store/copy/tables.ts";
import type { Database, Reader } from "#server/store/database.ts";
import { listEditions } from "#server/store/editions.ts";
import { readingOneState } from "#server/store/one-state.ts";
import { openStore } from "#server/store/open-store.ts";
import type { DatabasePlace } from "#server/store/place.ts";
import { toFileFailure } from "./file-failure.ts";
import { describeProgram, toEditionPart, toSecretPart, toTablePart, type Manifest } from "./manifest.ts";
import { inOwnFolder } from "./own-folder.ts";
import { packBackup } from "./pack-backup.ts";
import { openSpool, type Spool } from "./spool.ts";

export interface BackupOrder {
  readonly place: DatabasePlace;
  /** Where the bundles of editions are, and the secrets of a server alone. */
  readonly dataDirectory: string;
  readonly file: string;
  readonly withSecrets: boolean;
  /** Whether a file that is there already is replaced. */
  readonly isForced: boolean;
  readonly clock: Clock;
}

export interface Written {
  readonly manifest: Manifest;
  /** Of the file. */
  readonly bytes: number;
}

/** Fails with one sentence; then there is no file, or the one that was there. */
export async function writeBackup(order: BackupOrder): Promise<Result<Written, string>> {
  const { place, isForced } = order;
  const file = path.resolve(order.file);
  try {
    if (!isForced && (await isThere(file))) return fail(toThere(file));
    const opened = await openStore(place, order.clock);
    if (!opened.ok) return opened;
    const { context, close } = opened.value;
    try {
      return await inOwnFolder(file, async (folder) => {
        const spool = openSpool(path.join(folder, "parts"));
        const manifest = await spoolRegister(context.database, spool, order);
        if (!manifest.ok) return manifest;
        const packed = path.join(folder, "packed");
        await packBackup(packed, manifest.value, spool);
        const { size } = await stat(packed);
        await putIntoPlace(packed, file, isForced);
        return ok({ manifest: manifest.value, bytes: size });
      });
    } finally {
      await close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return fail(toThere(file));
    const reason = toFileFailure(error, `${file} cannot be written`);
    if (reason === undefined) throw error;
    return fail(reason);
  }
}

const toThere = (file: string): string => `${file} is there already; choose another name, or replace it with --force`;

/** A link refuses what came meanwhile; a rename replaces it in one step. */
async function putIntoPlace(packed: string, file: string, isForced: boolean): Promise<void> {
  await (isForced ? rename(packed, file) : link(packed, file));
  await syncPath(path.dirname(file));
}

async function spoolRegister(
  database: Database,
  spool: Spool,
  { place, dataDirectory, withSecrets, clock }: BackupOrder,
): Promise<Result<Manifest, string>> {
  const folder = path.resolve(dataDirectory);
  const madeAt = toInstant(clock);
  const state = await readingOneState(database, async (reader) => {
    const proof = await proveState(reader);
    if (!proof.ok) return fail(`the register is not whole, and a backup of it could not be restored: ${proof.failure}`);
    for (const table of tables) await spool.add(toTablePart(table.name), toLines(reader, table));
    return ok({ ...proof.value, all: await listEditions(reader) });
  });
  if (!state.ok) return state;
  if (withSecrets) {
    const secrets = await collectSecrets(openSecrets({ place, folder }, database));
    for (const [name, value] of secrets) await spool.add(toSecretPart(name), once(value));
  }
  for (const edition of state.value.all) {
    const bundles = path.join(folder, "editions");
    const bundle = await findBundle(bundles, edition);
    // One that nobody asked for yet is made when somebody does.
    if (!bundle) continue;
    await spool.add(toEditionPart(bundle.file), createReadStream(path.join(bundles, bundle.file)));
    await spool.add(
      toEditionPart(`${edition.tag}.json`),
      once(await readFile(path.join(bundles, `${edition.tag}.json`))),
    );
  }
  const { spec, auditEntries, head } = state.value;
  return ok({
    ...(await describeProgram()),
    madeAt,
    engine: place.engine,
    revision: spec.revision,
    audit: { entries: auditEntries, head },
    spec: { format: spec.format, sha256: spec.sha256 },
    withSecrets,
    parts: [...spool.parts],
  });
}

async function* toLines(reader: Reader, table: Table): AsyncGenerator<string> {
  for await (const page of readRows(reader, table)) yield page.map(toLine).join("");
}

async function* once<Piece>(piece: Piece): AsyncGenerator<Piece> {
  yield piece;
}
