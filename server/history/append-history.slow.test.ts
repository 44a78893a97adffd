import fs, { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import git from "isomorphic-git";
import { expect, it } from "vitest";
import { toContentFiles } from "#exports/content-files.ts";
import { appendHistory } from "#server/history/append-history.ts";
import type { Database } from "#server/store/database.ts";
import { cutEdition } from "#server/store/editions.ts";
import { loadSpec } from "#server/store/load-spec.ts";
import { ada, aRegister, changing, created, updated } from "#server/store/proposals/test-builders.ts";
import {
  acceptContent,
  aDatabase,
  aFileDatabase,
  aDatabaseFile,
  aFolder,
  anAccount,
  aTerm,
  noon,
} from "#server/store/test-builders.ts";

const aHistoryFolder = (): string => path.join(aFolder(), "register.git");
const aPair = (title: string) => ({ records: [aTerm("kho", title), aTerm("luo", "Orchestrates.")], exceptions: [] });

/** Oldest first. */
async function listWritten(folder: string) {
  const [oid = ""] = fs.readFileSync(path.join(folder, "info", "refs"), "utf8").split("\t");
  return (await git.log({ fs, gitdir: folder, ref: oid })).reverse();
}

async function readFiles(folder: string, oid: string) {
  const found: { path: string; text: string }[] = [];
  for (const name of await git.listFiles({ fs, gitdir: folder, ref: oid })) {
    const { blob } = await git.readBlob({ fs, gitdir: folder, oid, filepath: name });
    found.push({ path: name, text: Buffer.from(blob).toString() });
  }
  return found;
}

const listIds = async (folder: string) => (await listWritten(folder)).map(({ oid }) => oid);
const countPacks = (folder: string): number => fs.readdirSync(path.join(folder, "objects", "pack")).length / 2;

it("writes each revision as a commit with the files of content/ as they were then", async () => {
  const database = await aDatabase();
  await acceptContent(database, aPair("Handed over."));
  await acceptContent(database, aPair("Handed over by the kernel."));
  await acceptContent(database, { records: [aTerm("luo", "Orchestrates.")], exceptions: [] });
  const folder = aHistoryFolder();
  expect(await appendHistory(database, folder)).toBe(3);
  const written = await listWritten(folder);
  expect(written).toHaveLength(3);
  for (const [index, { oid }] of written.entries()) {
    const files = toContentFiles(await loadSpec(database, index + 1));
    expect(await readFiles(folder, oid)).toEqual(
      files.map(({ path: name, text }) => ({ path: `content/${name}`, text })),
    );
  }
});

/** Of a database that grows by one revision at a time, written after each. */
async function aGrowingHistory(database: Database, revisions: number, limits?: Parameters<typeof appendHistory>[2]) {
  const folder = aHistoryFolder();
  for (let number = 1; number <= revisions; number += 1) {
    await acceptContent(database, aPair(`Handed over for the ${number}. time.`));
    await appendHistory(database, folder, limits);
  }
  return folder;
}

it("makes the same commits all at once and one by one, with packs of any size", async () => {
  const database = await aDatabase();
  const grown = await listIds(await aGrowingHistory(database, 9, { packed: 1_000, small: 3 }));
  const atOnce = aHistoryFolder();
  await appendHistory(database, atOnce);
  const inPieces = aHistoryFolder();
  await appendHistory(database, inPieces, { packed: 4, small: 2 });
  expect(grown).toHaveLength(9);
  expect(await listIds(atOnce)).toEqual(grown);
  expect(await listIds(inPieces)).toEqual(grown);
});

it("has few packs, and keeps those that were merged for who began to read before", async () => {
  const database = await aDatabase();
  const folder = await aGrowingHistory(database, 2, { packed: 1_000, small: 3 });
  const before = readdirSync(path.join(folder, "objects", "pack"));
  await acceptContent(database, aPair("A third time."));
  await appendHistory(database, folder, { packed: 1_000, small: 3 });
  const listed = fs
    .readFileSync(path.join(folder, "objects", "info", "packs"), "utf8")
    .trim()
    .split("\n");
  expect(listed).toHaveLength(1);
  expect(readdirSync(path.join(folder, "objects", "pack"))).toEqual(expect.arrayContaining(before));
  for (const number of [4, 5, 6]) {
    await acceptContent(database, aPair(`Time ${number}.`));
    await appendHistory(database, folder, { packed: 1_000, small: 3 });
  }
  expect(countPacks(folder)).toBe(5); // two that are listed, and three that were merged last
  expect(await listWritten(folder)).toHaveLength(6);
});

it("names who proposed as they were called when it was accepted, whatever they are called later", async () => {
  const register = await aRegister(["kho"]);
  const accept = async (...change: Parameters<typeof changing>) => {
    const id = await register.inLastCall(changing(...change));
    register.pass(8);
    expect((await register.accept(id)).ok).toBe(true);
  };
  const name = (value: string) => register.database.account.update({ where: { id: ada.id }, data: { name: value } });
  await name("Ada Byron");
  await accept(updated("kho", "Better."));
  await name("Ada Lovelace");
  await accept(created("luo"));
  const folder = aHistoryFolder();
  await appendHistory(register.database, folder);
  const written = await listWritten(folder);
  expect(written.map(({ commit }) => commit.author.name)).toEqual(["content files", "Ada Byron", "Ada Lovelace"]);
  expect(written.at(-1)?.commit.message).toBe("Say it better\n\nNobody knew.\n\nProposal: 3\n");
});

it("writes anew where the register is another one", async () => {
  const folder = await aGrowingHistory(await aDatabase(), 2);
  const other = await aDatabase();
  await acceptContent(other, { records: [aTerm("kexec", "Starts a kernel.")], exceptions: [] });
  expect(await appendHistory(other, folder)).toBe(1);
  expect(await readFiles(folder, (await listIds(folder))[0] ?? "")).toMatchObject([{ path: "content/terms/kexec.md" }]);
});

it("writes anew where a backup was restored that went on otherwise", async () => {
  const file = aDatabaseFile();
  const database = await aFileDatabase(file);
  await acceptContent(database, aPair("Handed over."));
  await database.$queryRawUnsafe("PRAGMA wal_checkpoint(TRUNCATE)");
  const backup = path.join(aFolder(), "concordance.db");
  fs.copyFileSync(file, backup);
  const folder = aHistoryFolder();
  await acceptContent(database, aPair("Lost with the disk."));
  await appendHistory(database, folder);
  const restored = await aFileDatabase(backup);
  expect(await appendHistory(restored, folder)).toBe(1);
  expect(await listWritten(folder)).toHaveLength(1);
});

it("writes anew where what it remembers cannot be read, to the same commits", async () => {
  const database = await aDatabase();
  const folder = await aGrowingHistory(database, 2);
  const before = await listIds(folder);
  writeFileSync(path.join(folder, "written.json"), "{");
  await appendHistory(database, folder);
  expect(await listIds(folder)).toEqual(before);
});

/** Whatever packs are called. */
const listNames = (folder: string) =>
  new Set(
    (readdirSync(folder, { recursive: true }) as string[]).map((name) => name.replace(/[0-9a-f]{40}/, "*")).sort(),
  );

it.each([
  "HEAD",
  "info/refs",
  "objects/info/packs",
  "refs/heads/main",
  "objects/pack/pack-*.pack",
  "objects/pack/pack-*.idx",
])("writes anew where %s is lost, to the same commits", async (lost) => {
  const database = await aDatabase();
  const folder = await aGrowingHistory(database, 2);
  const [names, ids] = [listNames(folder), await listIds(folder)];
  const inFolder = path.join(folder, path.dirname(lost));
  const [file = ""] = readdirSync(inFolder).filter((name) => name.replace(/[0-9a-f]{40}/, "*") === path.basename(lost));
  fs.rmSync(path.join(inFolder, file));
  await appendHistory(database, folder);
  expect(listNames(folder)).toEqual(names);
  expect(await listIds(folder)).toEqual(ids);
});

it("takes away what a process left that was killed as it wrote", async () => {
  const database = await aDatabase();
  const folder = await aGrowingHistory(database, 1);
  fs.mkdirSync(path.join(folder, "incoming-killed", "objects"), { recursive: true });
  await acceptContent(database, aPair("Handed over again."));
  await appendHistory(database, folder);
  expect(readdirSync(folder)).not.toContain("incoming-killed");
});

it("lets two at once write one history", async () => {
  const database = await aDatabase();
  await acceptContent(database, aPair("Handed over."));
  const folder = aHistoryFolder();
  expect(await Promise.all([appendHistory(database, folder), appendHistory(database, folder)])).toEqual([1, 1]);
  expect(await listWritten(folder)).toHaveLength(1);
  expect(readdirSync(folder).filter((name) => name.startsWith("incoming-"))).toEqual([]);
});

it("has nothing to write of a register that is empty", async () => {
  const folder = aHistoryFolder();
  expect(await appendHistory(await aDatabase(), folder)).toBe(0);
  expect(fs.existsSync(folder)).toBe(false);
});

// Where this fails, files of content/ are written otherwise than they were: a history that is made anew gets other
// commits than those that people have cloned.
it("makes of a known register the commits that it made before", async () => {
  expect(await listIds(await aGrowingHistory(await aDatabase(), 2))).toEqual([
    "0a35346e62f058c736b5550e818b8a884822def9",
    "ff2cab053fc3f6222ebf195bbac0e8e4633de8a7",
  ]);
});

it("tags the commit of each edition's revision, also of one that was cut without a new revision", async () => {
  const database = await aDatabase();
  const clara = await anAccount(database, "clara", "chair");
  const folder = await aGrowingHistory(database, 3);
  const ids = await listIds(folder);
  const cut = (tag: string, revision: number) =>
    cutEdition(database, { tag, revision, title: "T", message: "M." }, { by: clara, at: noon().toISOString() });
  await cut("v2", 2);
  expect(await appendHistory(database, folder)).toBe(4);
  const readRefs = () => fs.readFileSync(path.join(folder, "info", "refs"), "utf8");
  expect(readRefs()).toBe(`${ids[2]}\trefs/heads/main\n${ids[1]}\trefs/tags/v2\n`);
  await cut("a3", 3);
  await acceptContent(database, aPair("Handed over once more."));
  expect(await appendHistory(database, folder)).toBe(6);
  const newer = await listIds(folder);
  expect(readRefs()).toBe(`${newer[3]}\trefs/heads/main\n${ids[2]}\trefs/tags/a3\n${ids[1]}\trefs/tags/v2\n`);
  const anew = aHistoryFolder();
  await appendHistory(database, anew);
  expect(fs.readFileSync(path.join(anew, "info", "refs"), "utf8")).toBe(readRefs());
});
