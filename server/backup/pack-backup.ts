/** Writes a backup as one archive (tar, gzip), which standard programs open. */
import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { pack as openPack, type Pack } from "tar-stream";
import { syncPath } from "#server/files/sync-path.ts";
import { FOLDER, MANIFEST, type Manifest } from "./manifest.ts";
import type { Spool } from "./spool.ts";

/** A file of its own, on the disk once this comes back. */
export async function packBackup(file: string, manifest: Manifest, spool: Spool): Promise<void> {
  const archive = openPack();
  const packed = pipeline(archive, createGzip(), createWriteStream(file, { flags: "wx", mode: 0o600 }));
  await Promise.all([packed, addAll(archive, manifest, spool)]);
  await syncPath(file);
}

async function addAll(archive: Pack, manifest: Manifest, spool: Spool): Promise<void> {
  const common = { mtime: new Date(manifest.madeAt), mode: 0o600, uid: 0, gid: 0, uname: "", gname: "" };
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  archive.entry({ ...common, name: `${FOLDER}/${MANIFEST}` }, text);
  for (const part of manifest.parts)
    await pipeline(
      createReadStream(spool.toFile(part)),
      archive.entry({ ...common, name: `${FOLDER}/${part.name}`, size: part.bytes }),
    );
  archive.finalize();
}
