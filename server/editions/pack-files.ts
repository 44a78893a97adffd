/**
 * Files as a signed archive (tar, gzip) that is the same to the byte wherever it is made. The list of hashes is signed,
 * and names neither the signature nor the key, so that it is the same under any key.
 */
import { createHash } from "node:crypto";
import { gzipSync } from "fflate";
import { pack as openPack, type Pack } from "tar-stream";
import type { ContentFile } from "#exports/content-files.ts";
import type { Signature } from "#server/secrets/signing-keys.ts";

export interface ToPack {
  readonly files: readonly ContentFile[];
  /** That they unpack into. */
  readonly folder: string;
  /** Of every file in it. */
  readonly at: Date;
  readonly sign: (content: Uint8Array) => Promise<Signature>;
}

interface Packed {
  readonly bytes: Uint8Array;
  /** Id of the key that it is signed with. */
  readonly key: string;
}

const toHash = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

export async function packFiles({ files, folder, at, sign }: ToPack): Promise<Packed> {
  const sums = files.map(({ path, text }) => `${toHash(text)}  ${path}\n`).join("");
  const signature = await sign(Buffer.from(sums));
  const all = [
    ...files.map(({ path, text }) => ({ path, bytes: Buffer.from(text) })),
    { path: "SHA256SUMS", bytes: Buffer.from(sums) },
    { path: "SHA256SUMS.sig", bytes: Buffer.from(signature.bytes) },
    { path: "key.pem", bytes: Buffer.from(signature.key.pem) },
  ];
  const archive = openPack();
  const tar = readAll(archive);
  for (const { path, bytes } of all)
    archive.entry({ name: `${folder}/${path}`, mtime: at, mode: 0o644, uid: 0, gid: 0, uname: "", gname: "" }, bytes);
  archive.finalize();
  // In JavaScript: what zlib makes of the same bytes depends on the processor.
  return { bytes: gzipSync(await tar, { level: 9, mtime: 0 }), key: signature.key.id };
}

async function readAll(archive: Pack): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of archive) pieces.push(piece as Uint8Array); // what a tar stream gives
  return Buffer.concat(pieces);
}
