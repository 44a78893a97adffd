import { createHash, createPublicKey, verify } from "node:crypto";
import { readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { openSecretFiles } from "#server/secrets/secret-files.ts";
import { listKeys, requireKey, rotateKey, signWith } from "#server/secrets/signing-keys.ts";
import { aFolder } from "#server/store/test-builders.ts";

const [monday, tuesday] = ["2025-02-10T09:00:00.000Z", "2025-02-11T09:00:00.000Z"];
const text = Buffer.from("what is signed");

it("makes one key, however many ask for it first, and keeps its private half to this account", async () => {
  const data = aFolder();
  const [secrets, folder] = [openSecretFiles(data), path.join(data, "keys")];
  expect(await listKeys(secrets)).toEqual([]);
  const keys = await Promise.all([
    requireKey(secrets, monday),
    requireKey(secrets, monday),
    requireKey(secrets, tuesday),
  ]);
  expect(new Set(keys.map(({ id }) => id)).size).toBe(1);
  expect(await listKeys(secrets)).toEqual([keys[0]]);
  const [kept] = readdirSync(folder).filter((name) => name.endsWith(".private.pem"));
  expect(statSync(path.join(folder, kept ?? "")).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

it("signs with Ed25519 under an id that is the hash of the public key", async () => {
  const secrets = openSecretFiles(aFolder());
  const { bytes, key } = await signWith(secrets, monday, text);
  const publicKey = createPublicKey(key.pem);
  expect(bytes).toHaveLength(64);
  expect(verify(null, text, publicKey, bytes)).toBe(true);
  expect(verify(null, Buffer.from("what is not"), publicKey, bytes)).toBe(false);
  expect(key.id).toBe(
    createHash("sha256")
      .update(publicKey.export({ type: "spki", format: "der" }))
      .digest("hex"),
  );
  expect((await signWith(secrets, tuesday, text)).bytes).toEqual(bytes);
});

it("signs with another key after a rotation, keeps the public half of the one before, and forgets its private one", async () => {
  const data = aFolder();
  const [secrets, folder] = [openSecretFiles(data), path.join(data, "keys")];
  const before = await signWith(secrets, monday, text);
  const next = await rotateKey(secrets, tuesday);
  const after = await signWith(secrets, tuesday, text);
  expect(after.key.id).toBe(next.id);
  expect(await listKeys(secrets)).toEqual([
    { ...next, from: tuesday, until: null },
    { ...before.key, until: tuesday },
  ]);
  expect(verify(null, text, createPublicKey(before.key.pem), before.bytes)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.endsWith(".private.pem"))).toEqual([`${next.id}.private.pem`]);
});

it("makes no other key in silence where the private half is gone", async () => {
  const data = aFolder();
  const [secrets, folder] = [openSecretFiles(data), path.join(data, "keys")];
  const { id } = await requireKey(secrets, monday);
  rmSync(path.join(folder, `${id}.private.pem`));
  await expect(signWith(secrets, tuesday, text)).rejects.toThrow("restore a backup of it, or make another key");
  expect(await listKeys(secrets)).toHaveLength(1);
});
