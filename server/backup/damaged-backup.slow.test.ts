import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { gunzipSync, gzipSync } from "node:zlib";
import { extract as openExtract, pack as openPack, type Headers } from "tar-stream";
import { describe, expect, it } from "vitest";
import type { Manifest } from "#server/backup/manifest.ts";
import { readBackup } from "#server/backup/read-backup.ts";
import { checkBackup, restoreBackup } from "#server/backup/restore-backup.ts";
import { aBackup, aFullFolder } from "#server/backup/test-builders.ts";
import { toFilePlace } from "#server/store/place.ts";
import { aFolder } from "#server/store/test-builders.ts";

interface Entry {
  readonly header: Headers;
  readonly bytes: Buffer;
}

/** One backup for all tests: what is done to it is done to a copy. */
let whole: Promise<Buffer> | undefined;
const readWhole = (): Promise<Buffer> =>
  (whole ??= aFullFolder()
    .then(aBackup)
    .then((file) => readFileSync(file)));

function write(bytes: Buffer): string {
  const file = path.join(aFolder(), "one.backup");
  writeFileSync(file, bytes);
  return file;
}

async function unpack(bytes: Buffer): Promise<Entry[]> {
  const entries: Entry[] = [];
  const extract = openExtract();
  Readable.from([gunzipSync(bytes)]).pipe(extract);
  for await (const entry of extract) {
    const pieces: Buffer[] = [];
    for await (const piece of entry) pieces.push(piece as Buffer);
    entries.push({ header: entry.header, bytes: Buffer.concat(pieces) });
  }
  return entries;
}

async function pack(entries: readonly Entry[]): Promise<Buffer> {
  const archive = openPack();
  for (const { header, bytes } of entries) {
    const { size: _, ...rest } = header;
    archive.entry(rest, bytes);
  }
  archive.finalize();
  const pieces: Buffer[] = [];
  for await (const piece of archive) pieces.push(piece as Buffer);
  return gzipSync(Buffer.concat(pieces));
}

const isManifest = ({ header }: Entry): boolean => header.name.endsWith("/manifest.json");

/** With another manifest, to which its parts fit or do not. */
async function withManifest(change: (manifest: Manifest) => unknown): Promise<string> {
  const entries = await unpack(await readWhole());
  return write(
    await pack(
      entries.map((entry) =>
        isManifest(entry)
          ? { ...entry, bytes: Buffer.from(JSON.stringify(change(JSON.parse(entry.bytes.toString()) as Manifest))) }
          : entry,
      ),
    ),
  );
}

/** With other content of a part, which its manifest names as it is. */
async function withPart(name: string, change: (text: string) => string): Promise<string> {
  const entries = await unpack(await readWhole());
  const changed = entries.map((entry) =>
    entry.header.name.endsWith(`/${name}`) ? { ...entry, bytes: Buffer.from(change(entry.bytes.toString())) } : entry,
  );
  const bytes = changed.find(({ header }) => header.name.endsWith(`/${name}`))?.bytes ?? Buffer.alloc(0);
  const part = { name, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
  return write(
    await pack(
      changed.map((entry) => {
        if (!isManifest(entry)) return entry;
        const manifest = JSON.parse(entry.bytes.toString()) as Manifest;
        const parts = manifest.parts.map((known) => (known.name === name ? part : known));
        return { ...entry, bytes: Buffer.from(JSON.stringify({ ...manifest, parts })) };
      }),
    ),
  );
}

const refusal = async (file: string): Promise<string> => {
  const read = await readBackup(file);
  return read.ok ? "" : read.failure;
};

describe("a backup", () => {
  it("is refused wherever it was cut short", async () => {
    const bytes = await readWhole();
    const file = write(bytes);
    expect(await refusal(file)).toBe("");
    const step = Math.ceil(bytes.length / 150);
    const lengths = Array.from({ length: bytes.length }, (_, length) => length).filter(
      (length) => length < 40 || length > bytes.length - 40 || length % step === 0,
    );
    for (const length of lengths) {
      writeFileSync(file, bytes.subarray(0, length));
      expect(await refusal(file), `${length} bytes`).toMatch(/cut short|is empty/);
    }
  });

  it("is refused when one bit of it is another, wherever that changes anything", async () => {
    const bytes = await readWhole();
    const file = write(bytes);
    const { value: manifest } = (await readBackup(file)) as { readonly value: Manifest };
    const step = Math.ceil(bytes.length / 250);
    let refused = 0;
    let tried = 0;
    for (let at = 0; at < bytes.length; at += at < 12 || at > bytes.length - 12 ? 1 : step) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(file, damaged);
      const read = await readBackup(file);
      tried += 1;
      if (read.ok) expect(read.value, `byte ${at}`).toEqual(manifest);
      else {
        refused += 1;
        expect(read.failure, `byte ${at}`).toMatch(/damaged|cut short|no backup/);
      }
    }
    // Which system wrote it is said in one byte, and the bits behind the last symbol say nothing.
    expect(tried - refused).toBeLessThanOrEqual(2);
  });

  it("is refused with something behind its end", async () => {
    const bytes = await readWhole();
    for (const more of [Buffer.from("more"), Buffer.alloc(512), gzipSync("more"), bytes])
      expect(await refusal(write(Buffer.concat([bytes, more])))).toMatch(/damaged|no backup of a register/);
  });

  it.each([
    ["a text", Buffer.from("not a backup")],
    ["nothing", Buffer.alloc(0)],
    ["a packed text", gzipSync("not a backup, but packed ".repeat(100))],
    ["a packed nothing", gzipSync("")],
    ["zeros", Buffer.alloc(10_000)],
    ["packed zeros", gzipSync(Buffer.alloc(10_000))],
  ])("is not what is %s", async (_, bytes) => {
    expect(await refusal(write(bytes))).toMatch(/no backup of a register|is empty|damaged/);
  });

  it("is not another program's archive, nor one with links or ways out of it", async () => {
    const [manifest, ...parts] = await unpack(await readWhole());
    if (!manifest) return expect.unreachable("a backup begins with its manifest");
    const other = (header: Partial<Headers>, bytes = Buffer.from("x")): Entry => ({
      header: { name: "../../escaped", ...header } as Headers,
      bytes,
    });
    const archives: readonly (readonly Entry[])[] = [
      [other({ name: "readme.txt" })],
      [other({ name: "concordance-backup/manifest.json" }, Buffer.from('{"program":"other","format":1}'))],
      [other({ name: "concordance-backup/manifest.json" }, Buffer.from("{"))],
      [manifest, other({}), ...parts],
      [manifest, other({ name: "/etc/passwd" }), ...parts],
      [
        manifest,
        ...parts.slice(0, -1),
        other({ name: String(parts.at(-1)?.header.name), type: "symlink", linkname: "/etc/passwd" }, Buffer.alloc(0)),
      ],
      [manifest, ...parts, other({})],
      [manifest, ...parts.slice(0, -1)],
      [manifest, ...parts.slice(1)],
      [manifest, ...[...parts].reverse()],
      [...parts, manifest],
    ];
    for (const entries of archives)
      expect(await refusal(write(await pack(entries))), entries.map(({ header }) => header.name).join()).toMatch(
        /no backup of a register|damaged/,
      );
  });

  it("is not one whose manifest is huge, leads elsewhere or names a part twice", async () => {
    const huge = await withManifest((manifest) => ({ ...manifest, version: "x".repeat(9_000_000) }));
    expect(await refusal(huge)).toMatch(/its manifest has 9\d+ bytes/);
    const leads = [
      "../keys/keys.json",
      "secrets/../../x",
      "secrets/.ssh/authorized_keys",
      "tables/../x.jsonl",
      "editions/../x.json",
    ];
    for (const name of leads) {
      const file = await withManifest((manifest) => ({ ...manifest, parts: [{ ...manifest.parts[0], name }] }));
      expect(await refusal(file), name).toMatch(/damaged: its manifest has parts/);
    }
    const twice = await withManifest((manifest) => ({ ...manifest, parts: [...manifest.parts, manifest.parts[0]] }));
    expect(await refusal(twice)).toMatch(/names a part twice/);
  });

  it("is refused where a newer program made it, or another text of ours", async () => {
    const newer = await withManifest((manifest) => ({ ...manifest, format: 2, whatever: 1 }));
    expect(await refusal(newer)).toMatch(/newer version of this program \(0\.1\.0\)/);
    const added = { name: "29990101000000_later", checksum: "0".repeat(64) };
    const migrated = await withManifest(({ migrations, ...manifest }) => ({
      ...manifest,
      migrations: { ...migrations, sqlite: [...migrations.sqlite, added] },
    }));
    expect(await refusal(migrated)).toMatch(/newer version.*29990101000000_later/);
    const edited = await withManifest(({ migrations, ...manifest }) => ({
      ...manifest,
      migrations: { ...migrations, sqlite: migrations.sqlite.map((one) => ({ ...one, checksum: "0".repeat(64) })) },
    }));
    expect(await refusal(edited)).toMatch(/another text of the migration/);
  });

  it("is refused where its parts come from two", async () => {
    const source = await aFullFolder();
    const older = await unpack(readFileSync(await aBackup(source)));
    await source.database.account.updateMany({ data: { name: "Other" } });
    const newer = await unpack(readFileSync(await aBackup(source)));
    const mixed = older.map((entry, index) =>
      entry.header.name.endsWith("Account.jsonl") ? (newer[index] ?? entry) : entry,
    );
    expect(await refusal(write(await pack(mixed)))).toMatch(/mixed from two backups: tables\/Account\.jsonl/);
  });
});

it("a backup that is refused leaves no folder where it was to be restored", async () => {
  const dataDirectory = path.join(aFolder(), "restored");
  const file = write((await readWhole()).subarray(0, -1));
  expect(await restoreBackup({ file, place: toFilePlace(dataDirectory), dataDirectory })).toMatchObject({
    ok: false,
    failure: expect.stringContaining("was cut short") as unknown,
  });
  expect(existsSync(dataDirectory)).toBe(false);
});

describe("a backup whose sums fit, but not its history,", () => {
  it.each([
    [
      "is refused with a text that was changed",
      "tables/Version.jsonl",
      (text: string) => text.replace("Sooner", "Later!"),
      /was changed/,
    ],
    [
      "is refused with a row too few",
      "tables/Audit.jsonl",
      (text: string) => text.slice(text.indexOf("\n") + 1),
      /audit entry 1 is missing/,
    ],
    ["is refused with a row twice", "tables/Account.jsonl", (text: string) => text + text, /rows do not fit together/],
    [
      "is refused with a row that refers to none",
      "tables/Draft.jsonl",
      (text: string) => text.replace('"ada"', '"eve"'),
      /rows do not fit together/,
    ],
    [
      "is refused with a line that is no row",
      "tables/Account.jsonl",
      () => '{"id":[1]}\n',
      /Account: a line is no row/,
    ],
    [
      "is refused with a line that does not end",
      "tables/Account.jsonl",
      () => '{"id"',
      /Account: it ends in the middle of a line/,
    ],
    [
      "is refused with another column",
      "tables/Account.jsonl",
      (text: string) => text.replaceAll('"role"', '"roles"'),
      /other columns/,
    ],
  ])("%s", async (_, name, change, says) => {
    const file = await withPart(name, change);
    expect(await refusal(file)).toBe("");
    const dataDirectory = path.join(aFolder(), "restored");
    const place = toFilePlace(dataDirectory);
    for (const tried of [await checkBackup(file), await restoreBackup({ file, place, dataDirectory })])
      expect(tried).toMatchObject({ ok: false, failure: expect.stringMatching(says) as unknown });
    expect(existsSync(place.file)).toBe(false);
  });

  it("is refused where it says another revision, head or spec than it holds", async () => {
    const said: readonly ((manifest: Manifest) => unknown)[] = [
      (manifest) => ({ ...manifest, revision: 3 }),
      (manifest) => ({ ...manifest, audit: { ...manifest.audit, head: "0" } }),
      (manifest) => ({ ...manifest, spec: { ...manifest.spec, sha256: "0".repeat(64) } }),
      (manifest) => ({ ...manifest, parts: [] }),
    ];
    for (const change of said) expect(await checkBackup(await withManifest(change))).toMatchObject({ ok: false });
    const other = await withManifest(({ spec, ...manifest }) => ({ ...manifest, spec: { ...spec, format: "1.0.0" } }));
    expect(await checkBackup(other)).toMatchObject({ ok: true, value: { isOtherFormat: true } });
  });
});
