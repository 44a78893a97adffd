/**
 * The key that bundles are signed with (Ed25519): made when it is first needed, readable by this process alone, and
 * changed for another by a script beside a running server. Public keys stay listed, so that what they signed stays true.
 */
import { createHash, createPrivateKey, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { replaceFile } from "#server/replace-file.ts";
import { withProcessLock } from "#server/store/process-lock.ts";

const publicKeySchema = z.strictObject({
  /** SHA-256 of the key in DER (SubjectPublicKeyInfo), in hex. */
  id: z.string(),
  algorithm: z.literal("Ed25519"),
  pem: z.string(),
  /** When it was made; ISO 8601, UTC. */
  from: z.string(),
  /** When another took its place; null of the one that signs. */
  until: z.string().nullable(),
});
export type PublicKey = z.infer<typeof publicKeySchema>;

const listSchema = z.strictObject({ keys: z.array(publicKeySchema) });

const LIST = "keys.json";

const toPrivateFile = (folder: string, id: string): string => path.join(folder, `${id}.private.pem`);

/** Newest first; empty before there is any. */
export async function listKeys(folder: string): Promise<readonly PublicKey[]> {
  try {
    return listSchema.parse(JSON.parse(await readFile(path.join(folder, LIST), "utf8"))).keys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new Error(`${path.join(folder, LIST)} cannot be read; restore a backup of it`, { cause: error });
  }
}

/** The one that signs. */
export function requireKey(folder: string, at: string): Promise<PublicKey> {
  return withKeys(folder, async () => findPresent(await listKeys(folder)) ?? makeKey(folder, at));
}

/** Makes another one the one that signs; what was signed before stays signed. */
export function rotateKey(folder: string, at: string): Promise<PublicKey> {
  return withKeys(folder, () => makeKey(folder, at));
}

export interface Signature {
  /** 64 bytes. */
  readonly bytes: Uint8Array;
  readonly key: PublicKey;
}

export async function signWith(folder: string, at: string, content: Uint8Array): Promise<Signature> {
  const key = await requireKey(folder, at);
  return { bytes: sign(null, content, await readPrivateKey(toPrivateFile(folder, key.id))), key };
}

const findPresent = (keys: readonly PublicKey[]): PublicKey | undefined => keys.find(({ until }) => until === null);

async function withKeys<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return withProcessLock(path.join(folder, "lock"), work);
}

/** The private half first: what is listed can sign. */
async function makeKey(folder: string, at: string): Promise<PublicKey> {
  const before = await listKeys(folder);
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const key: PublicKey = {
    id: createHash("sha256")
      .update(publicKey.export({ type: "spki", format: "der" }))
      .digest("hex"),
    algorithm: "Ed25519",
    pem: toPem(publicKey),
    from: at,
    until: null,
  };
  await replaceFile(toPrivateFile(folder, key.id), privateKey.export({ type: "pkcs8", format: "pem" }));
  const retired = before.map((known) => ({ ...known, until: known.until ?? at }));
  await replaceFile(path.join(folder, LIST), `${JSON.stringify({ keys: [key, ...retired] }, null, 2)}\n`);
  // Nothing is signed with it again, and so nobody can take it.
  const present = findPresent(before);
  if (present) await rm(toPrivateFile(folder, present.id), { force: true });
  return key;
}

const toPem = (key: KeyObject): string => key.export({ type: "spki", format: "pem" }).toString();

async function readPrivateKey(file: string): Promise<KeyObject> {
  try {
    return createPrivateKey(await readFile(file, "utf8"));
  } catch (error) {
    throw new Error(`${file} cannot be read; restore a backup of it, or make another key: npm run keys:rotate`, {
      cause: error,
    });
  }
}
