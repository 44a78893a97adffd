import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { systemClock } from "#server/clock.ts";
import { goodFiles } from "#server/content/test-builders.ts";
import { openRegister } from "#server/register/open-register.ts";
import { exportContent } from "./export-content.ts";
import { importFolder, type ImportOptions } from "./import-folder.ts";

const root = mkdtempSync(path.join(tmpdir(), "concordance-test-"));
const aFolder = (): string => mkdtempSync(path.join(root, "x"));
const env = { DATA_DIR: aFolder(), CONTENT_DIR: path.join(root, "content") };
const exported = path.join(aFolder(), "out");
afterAll(() => rmSync(root, { recursive: true, force: true }));

const aTerm = (title: string) => `---\ntitle: ${title}\nstanding: draft\n---\n\nWhat ${title} means.\n`;

/** What the register is founded with. */
function writeFounding(): void {
  const terms = Object.fromEntries(["kexec", "kho", "luo"].map((slug) => [`terms/${slug}.md`, aTerm(slug)]));
  for (const [name, text] of Object.entries({ ...goodFiles, ...terms })) {
    const file = path.join(env.CONTENT_DIR, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

const toFolder = (out: string, revision?: string) =>
  exportContent({ out, ...(revision !== undefined && { revision }) }, env);
const fromFolder = (folder?: string, options: Partial<ImportOptions> = {}) =>
  importFolder(folder, { propose: false, open: false, title: "Changes", message: "Edited.", ...options }, env);

/** As an operator starts a script. */
function run(script: "content-export" | "content-import", ...options: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(inject("bundle"), `${script}.js`), ...options],
    { encoding: "utf8", env: { ...process.env, ...env } },
  );
  return { status, stdout, stderr };
}

/** Every file below a folder, with its bytes. */
const read = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), readFileSync(file, "latin1")]),
  );

/** The export again, to be changed. */
function aCopy(): string {
  const folder = path.join(aFolder(), "copy");
  cpSync(exported, folder, { recursive: true });
  return folder;
}

beforeAll(async () => {
  writeFounding();
  copyFileSync(path.join(inject("bundle"), "empty.db"), path.join(env.DATA_DIR, "concordance.db"));
  const opened = await openRegister({
    dataDirectory: env.DATA_DIR,
    contentDirectory: env.CONTENT_DIR,
    clock: systemClock,
    signIn: {
      publicUrl: "http://127.0.0.1:3000",
      firstAdmin: { email: "ada@example.org", password: "a long enough password" },
    },
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  await opened.value.close();
  expect(await toFolder(exported)).toMatchObject({ ok: true });
});

describe("content", () => {
  it("is exported to the same bytes each time, and imported again changes nothing", async () => {
    const again = path.join(aFolder(), "again");
    const said = `${again}: revision 1 in 10 files\n`;
    expect(run("content-export", "--revision", "1", "--out", again)).toEqual({ status: 0, stdout: said, stderr: "" });
    expect(read(again)).toEqual(read(exported));
    const nothing = (folder: string) => ({ lines: [`${folder}: nothing changed, nothing to propose`] });
    expect(await fromFolder(again)).toEqual({ ok: true, value: nothing(again) });
    // Nor do the files that it came from.
    expect(await fromFolder()).toEqual({ ok: true, value: nothing(env.CONTENT_DIR) });
  });

  it("gives one proposal of what was changed, added, removed and renamed in its files", async () => {
    const folder = aCopy();
    const file = (name: string) => path.join(folder, "terms", name);
    writeFileSync(file("kexec.md"), `${readFileSync(file("kexec.md"), "utf8")}\nAnd one sentence more.\n`);
    rmSync(file("kho.md"));
    renameSync(file("luo.md"), file("under-a-new-name.md"));
    writeFileSync(file("brand-new.md"), aTerm("Brand new"));
    const changes = [
      "create terms/brand-new",
      "update terms/kexec, against version 1",
      "retire terms/kho, against version 1",
      "retire terms/luo, against version 1",
      "create terms/under-a-new-name",
    ];
    const untold = { lines: [...changes, "add --propose to propose this"] };
    expect(await fromFolder(folder)).toEqual({ ok: true, value: untold });
    expect(run("content-import", "--propose", folder)).toEqual({
      status: 1,
      stdout: "",
      stderr: "nothing was proposed: say who proposes it: --author with an e-mail address or the id of an account\n",
    });
    expect(await fromFolder(folder, { propose: true, author: "Ada@example.org", open: true })).toEqual({
      ok: true,
      value: { lines: [...changes, "proposal 2, open"] },
    });
    // Proposed is not accepted.
    expect(await toFolder(aFolder(), "2")).toEqual({
      ok: false,
      failure: "there is no revision 2; there are revisions 1 to 1",
    });
  });

  /** What is wrong in a folder, and what is said of it. */
  const spoilings: readonly { readonly spoil: (folder: string) => void; readonly says: RegExp }[] = [
    {
      spoil: (folder) => writeFileSync(path.join(folder, "terms/bad.md"), "---\ntitle: [\n---\nA.\n"),
      says: /terms\/bad\.md:\d/,
    },
    {
      spoil: (folder) => symlinkSync("/etc/passwd", path.join(folder, "terms/passwd.md")),
      says: /terms\/passwd\.md.*is a symbolic link/s,
    },
    {
      spoil: (folder) => writeFileSync(path.join(folder, "terms/a%2fb.md"), "x"),
      says: /terms\/a%2fb\.md.*lower-case letters/s,
    },
    {
      spoil: (folder) => writeFileSync(path.join(folder, "terms/nul.md"), "---\ntitle: a\0b\n---\nA.\n"),
      says: /terms\/nul\.md/,
    },
    {
      spoil: (folder) => {
        rmSync(path.join(folder, "topics"), { recursive: true, force: true });
        symlinkSync("/etc", path.join(folder, "topics"));
      },
      says: /topics.*is a symbolic link/s,
    },
    {
      spoil: (folder) => writeFileSync(path.join(folder, "meetings/2025-01-27.original.txt"), "Other.\n"),
      says: /2025-01-27/,
    },
  ];

  it("refuses files that are broken, misnamed, no text, links elsewhere or changed notes, each named in one run", async () => {
    const folder = aCopy();
    for (const { spoil } of spoilings) spoil(folder);
    const refused = await fromFolder(folder, { propose: true, author: "ada@example.org" });
    const told = refused.ok ? "" : refused.failure;
    for (const { says } of spoilings) expect(told).toMatch(says);
    expect(told).not.toMatch(/root:|\n\s+at /);
  });

  it("is not written through a symbolic link in the folder it goes to", async () => {
    const [folder, elsewhere] = [path.join(aFolder(), "out"), aFolder()];
    mkdirSync(folder);
    symlinkSync(elsewhere, path.join(folder, "terms"));
    expect(await toFolder(folder)).toEqual({
      ok: false,
      failure: expect.stringContaining("terms is a symbolic link") as unknown,
    });
    expect(readdirSync(elsewhere)).toEqual([]);

    const target = path.join(elsewhere, "mine.txt");
    writeFileSync(target, "Mine.");
    rmSync(path.join(folder, "terms"));
    rmSync(path.join(folder, "charter.yaml"), { force: true });
    symlinkSync(target, path.join(folder, "charter.yaml"));
    expect(await toFolder(folder)).toMatchObject({ ok: false });
    expect(readFileSync(target, "utf8")).toBe("Mine.");
    expect(lstatSync(path.join(folder, "charter.yaml")).isSymbolicLink()).toBe(true);
  });
});
