/** Reads a backup from its first byte to its last, and believes nothing of it but what its sums hold. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract as openExtract, type Entry } from "tar-stream";
import { fail, ok, type Result } from "#domain/result.ts";
import { toFileFailure } from "./file-failure.ts";
import { FOLDER, MANIFEST, MANIFEST_LIMIT, parseManifest, type Manifest, type Part } from "./manifest.ts";

/** Takes in a part. What it is given may still turn out to be another than the manifest says: then reading fails. */
export type TakePart = (part: Part, content: AsyncIterable<Buffer>) => Promise<Result<void, string>>;

/** Fails with what is to be said of the file, whatever it is. */
export async function readBackup(file: string, take: TakePart = drain): Promise<Result<Manifest, string>> {
  try {
    // Before anything in it is believed: what is damaged may say that it is newer.
    const damage = await checkBytes(file);
    return damage === undefined ? await readArchive(file, take) : fail(damage);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "Z_BUF_ERROR") return fail(CUT_SHORT);
    if (code?.startsWith("Z_") === true) return fail(`is damaged (${message}); take another backup`);
    if (/^(?:Invalid tar header|Unexpected end of data|Malformed)/.test(message)) return fail(FOREIGN);
    const reason = toFileFailure(error, "cannot be read");
    if (reason === undefined) throw error;
    return fail(reason);
  }
}

const CUT_SHORT = "was cut short; take another backup";
const FOREIGN = "is no backup of a register: name a file that npm run backup has written";

const drain: TakePart = async (_part, content) => {
  for await (const _piece of content);
  return ok(undefined);
};

/** What is the matter with it as a packed file: gzip has a sum of all that is in it, but for its own head. */
async function checkBytes(file: string): Promise<string | undefined> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(10), 0, 10, 0);
    if (bytesRead === 0) return "is empty; take another backup";
    const head = buffer.subarray(0, bytesRead);
    if (!head.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]).subarray(0, bytesRead))) return FOREIGN;
    if (bytesRead < 10) return CUT_SHORT;
    // As it is written here it says nothing but which system wrote it, in its last byte.
    if (head[2] !== 8 || head.subarray(3, 9).some((byte) => byte !== 0)) return `${FOREIGN}, or is damaged`;
  } finally {
    await handle.close();
  }
  const [source, gunzip] = [createReadStream(file), createGunzip()];
  await pipeline(source, gunzip, async (pieces: AsyncIterable<Buffer>) => {
    for await (const _piece of pieces);
  });
  if (gunzip.bytesWritten !== source.bytesRead) return "is damaged: something follows its end; take another backup";
  return undefined;
}

async function readArchive(file: string, take: TakePart): Promise<Result<Manifest, string>> {
  const [source, extract] = [createReadStream(file), openExtract()];
  const unpacked = pipeline(source, createGunzip(), extract);
  // Told below, once the entries end; or not at all where they were refused before.
  unpacked.catch(() => {});
  const read = await takeEntries(extract, take);
  if (!read.ok) {
    source.destroy();
    return read;
  }
  await unpacked;
  return read;
}

async function takeEntries(entries: AsyncIterable<Entry>, take: TakePart): Promise<Result<Manifest, string>> {
  let manifest: Manifest | undefined;
  let next = 0;
  for await (const entry of entries) {
    if (!manifest) {
      const first = await readManifest(entry);
      if (!first.ok) return first;
      manifest = first.value;
      continue;
    }
    const part = manifest.parts[next];
    next += 1;
    const { name, type, size } = entry.header;
    if (type !== "file") return fail(`is damaged: ${JSON.stringify(name)} in it is a ${type}, and only files may be`);
    if (name !== `${FOLDER}/${part?.name}` || !part)
      return fail(
        `is damaged: it holds ${JSON.stringify(name)} where its manifest says ${JSON.stringify(part?.name ?? "that it ends")}`,
      );
    if (size !== part.bytes) return fail(toMixed(part));
    const taken = await takePart(part, entry, take);
    if (!taken.ok) return taken;
  }
  if (!manifest) return fail(FOREIGN);
  const missing = manifest.parts[next];
  return missing ? fail(`is damaged: ${missing.name} is missing; take another backup`) : ok(manifest);
}

async function takePart(part: Part, entry: Entry, take: TakePart): Promise<Result<void, string>> {
  const sum = createHash("sha256");
  const taken = await take(part, summed(entry, sum));
  if (!taken.ok) return taken;
  return sum.digest("hex") === part.sha256 ? taken : fail(toMixed(part));
}

async function* summed(entry: Entry, sum: ReturnType<typeof createHash>): AsyncGenerator<Buffer> {
  for await (const piece of entry) {
    sum.update(piece as Buffer); // what a tar stream gives
    yield piece as Buffer;
  }
}

const toMixed = ({ name }: Part): string =>
  `is damaged or mixed from two backups: ${name} is not the part that its manifest names; take another backup`;

async function readManifest(entry: Entry): Promise<Result<Manifest, string>> {
  const { name, type, size = 0 } = entry.header;
  if (name !== `${FOLDER}/${MANIFEST}` || type !== "file") return fail(FOREIGN);
  if (size > MANIFEST_LIMIT)
    return fail(`is no backup of a register: its manifest has ${size} bytes, and ${MANIFEST_LIMIT} at most`);
  const pieces: Buffer[] = [];
  for await (const piece of entry) pieces.push(piece as Buffer);
  return parseManifest(Buffer.concat(pieces).toString("utf8"));
}
