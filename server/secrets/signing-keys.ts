/**
 * The key that bundles are signed with (Ed25519): made when it is first needed, readable by this process alone, and
 * changed for another by a script beside a running server. Public keys stay listed, so that what they signed stays true.
 */
import { createHash, createPrivateKey, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { z } from "zod";
import type { Secrets } from "./secrets.ts";

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

const LIST = "keys/keys.json";

const toPrivateName = (id: string): string => `keys/${id}.private.pem`;

/** Newest first; empty before there is any. */
export async function listKeys(secrets: Secrets): Promise<readonly PublicKey[]> {
  const text = await secrets.read(LIST);
  if (text === undefined) return [];
  try {
    return listSchema.parse(JSON.parse(text)).keys;
  } catch (error) {
    throw new Error(`${secrets.describe(LIST)} cannot be read; restore a backup of it`, { cause: error });
  }
}

/** The list of keys, and the private half of the one that signs; empty before there is any. */
export async function listSecretNames(secrets: Secrets): Promise<readonly string[]> {
  const keys = await listKeys(secrets);
  const present = findPresent(keys);
  return keys.length === 0 ? [] : [LIST, ...(present ? [toPrivateName(present.id)] : [])];
}

/** The one that signs. */
export function requireKey(secrets: Secrets, at: string): Promise<PublicKey> {
  return secrets.alone(async () => findPresent(await listKeys(secrets)) ?? makeKey(secrets, at));
}

/** Makes another one the one that signs; what was signed before stays signed. */
export function rotateKey(secrets: Secrets, at: string): Promise<PublicKey> {
  return secrets.alone(() => makeKey(secrets, at));
}

export interface Signature {
  /** 64 bytes. */
  readonly bytes: Uint8Array;
  readonly key: PublicKey;
}

export async function signWith(secrets: Secrets, at: string, content: Uint8Array): Promise<Signature> {
  const key = await requireKey(secrets, at);
  return { bytes: sign(null, content, await readPrivateKey(secrets, toPrivateName(key.id))), key };
}

const findPresent = (keys: readonly PublicKey[]): PublicKey | undefined => keys.find(({ until }) => until === null);

/** The private half first: what is listed can sign. */
async function makeKey(secrets: Secrets, at: string): Promise<PublicKey> {
  const before = await listKeys(secrets);
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
  await secrets.write(toPrivateName(key.id), privateKey.export({ type: "pkcs8", format: "pem" }).toString());
  const retired = before.map((known) => ({ ...known, until: known.until ?? at }));
  await secrets.write(LIST, `${JSON.stringify({ keys: [key, ...retired] }, null, 2)}\n`);
  // Nothing is signed with it again, and so nobody can take it.
  const present = findPresent(before);
  if (present) await secrets.remove(toPrivateName(present.id));
  return key;
}

const toPem = (key: KeyObject): string => key.export({ type: "spki", format: "pem" }).toString();

async function readPrivateKey(secrets: Secrets, name: string): Promise<KeyObject> {
  try {
    return createPrivateKey((await secrets.read(name)) ?? "");
  } catch (error) {
    throw new Error(
      `${secrets.describe(name)} cannot be read; restore a backup of it, or make another key: npm run keys:rotate`,
      { cause: error },
    );
  }
}
