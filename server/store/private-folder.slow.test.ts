import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { openRegister } from "#server/register/open-register.ts";
import { keep } from "#server/diagrams/kept-diagrams.ts";
import { keepPrivate } from "#server/store/private-folder.ts";
import { aContentFolder, aFolder } from "#server/store/test-builders.ts";

const modeOf = (place: string): string => (statSync(place).mode & 0o777).toString(8);

function modesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true }) as string[];
  return Object.fromEntries(["", ...names].map((name) => [name, modeOf(path.join(folder, name))]));
}

/** As a server leaves it, while it runs. */
async function anOpenRegister(dataDirectory: string) {
  const told: string[] = [];
  const opened = await openRegister({
    dataDirectory,
    contentDirectory: aContentFolder({}),
    clock: () => new Date("2025-02-01T12:00:00Z"),
    report: (message) => told.push(message),
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  await keep(path.join(dataDirectory, "diagrams"), "key", { svg: "<svg/>", width: 1, height: 1 });
  return { told, close: opened.value.close };
}

it.each([0o000, 0o022, 0o077])("makes a folder and files for itself alone under the umask %o", async (umask) => {
  const folder = path.join(aFolder(), "new", "data");
  const before = process.umask(umask);
  try {
    const { told, close } = await anOpenRegister(folder);
    const modes = modesIn(folder);
    expect(Object.keys(modes)).toContain("concordance.db-wal");
    for (const [name, mode] of Object.entries(modes))
      expect(mode, name).toBe(name === "" || name === "diagrams" ? "700" : "600");
    expect(modeOf(path.dirname(folder))).toBe("700");
    expect(told).toEqual([]);
    await close();
  } finally {
    process.umask(before);
  }
});

it("closes what an older version left open", async () => {
  const folder = path.join(aFolder(), "data");
  await (await anOpenRegister(folder)).close();
  for (const name of Object.keys(modesIn(folder))) chmodSync(path.join(folder, name), name === "" ? 0o755 : 0o666);
  chmodSync(path.join(folder, "diagrams"), 0o777);
  const { told, close } = await anOpenRegister(folder);
  for (const [name, mode] of Object.entries(modesIn(folder)))
    expect(mode, name).toBe(name === "" || name === "diagrams" ? "700" : "600");
  expect(told).toEqual([]);
  await close();
});

it("touches nothing that is not its own, and says so where others can look in", async () => {
  const folder = path.join(aFolder(), "shared");
  mkdirSync(folder, { mode: 0o755 });
  chmodSync(folder, 0o755);
  const letter = path.join(folder, "letter.txt");
  writeFileSync(letter, "x", { mode: 0o644 });
  writeFileSync(path.join(folder, "concordance.db"), "x");
  chmodSync(path.join(folder, "concordance.db"), 0o644);
  expect(await keepPrivate(folder)).toEqual([expect.stringMatching(/letter\.txt.*chmod 700/) as string]);
  expect([modeOf(folder), modeOf(letter), modeOf(path.join(folder, "concordance.db"))]).toEqual(["755", "644", "600"]);
  chmodSync(folder, 0o700);
  expect(await keepPrivate(folder)).toEqual([]);
});

it.runIf(process.platform === "linux")("says what it may not change, and who could", async () => {
  const folder = aFolder();
  // Of the system, which lets nobody change it, root neither.
  symlinkSync("/proc/self/status", path.join(folder, "concordance.db"));
  expect(await keepPrivate(folder)).toEqual([
    expect.stringMatching(/concordance\.db is open to others .*; as its owner: chmod 600 /) as string,
  ]);
});
