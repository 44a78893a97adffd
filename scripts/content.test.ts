import { spawnSync } from "node:child_process";
import {
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
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "#server/clock.ts";
import { openRegister } from "#server/register/open-register.ts";

// Each runs a script as an operator does, on the records this repository holds.
const PATIENCE = 120_000;

const root = mkdtempSync(path.join(tmpdir(), "concordance-test-"));
const aFolder = (): string => mkdtempSync(path.join(root, "x"));
const dataDirectory = aFolder();
const exported = path.join(aFolder(), "out");
let newest = 0;
afterAll(() => rmSync(root, { recursive: true, force: true }));

function run(script: "content-export" | "content-import", ...options: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", `scripts/${script}.ts`, ...options],
    { encoding: "utf8", env: { ...process.env, DATA_DIR: dataDirectory, CONTENT_DIR: "content" } },
  );
  return { status, told: stdout + stderr };
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
  const opened = await openRegister({
    dataDirectory,
    contentDirectory: "content",
    clock: systemClock,
    signIn: {
      publicUrl: "http://127.0.0.1:3000",
      firstAdmin: { email: "ada@example.org", password: "a long enough password" },
    },
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  newest = opened.value.imported.revision;
  await opened.value.close();
  expect(run("content-export", "--out", exported)).toMatchObject({ status: 0 });
}, PATIENCE);

describe("the real content", { timeout: PATIENCE }, () => {
  it("exports to the same bytes each time, and imported again changes nothing", () => {
    const again = path.join(aFolder(), "again");
    const { told } = run("content-export", "--revision", String(newest), "--out", again);
    expect(told).toMatch(new RegExp(`: revision ${newest} in \\d{3} files\\n$`));
    expect(read(again)).toEqual(read(exported));
    expect(run("content-import", again)).toEqual({
      status: 0,
      told: `${again}: nothing changed, nothing to propose\n`,
    });
    // Nor do the files that it came from.
    expect(run("content-import").told).toMatch(/content: nothing changed, nothing to propose\n$/);
  });

  it("gives one proposal of what was changed, added, removed and renamed in its files", () => {
    const folder = aCopy();
    const file = (name: string) => path.join(folder, "terms", name);
    const [changed = "", removed = "", renamed = ""] = readdirSync(path.join(folder, "terms"));
    writeFileSync(file(changed), `${readFileSync(file(changed), "utf8")}\nAnd one sentence more.\n`);
    rmSync(file(removed));
    renameSync(file(renamed), file("under-a-new-name.md"));
    writeFileSync(file("brand-new.md"), "---\ntitle: Brand new\nstanding: draft\n---\n\nNever said before.\n");
    const slug = (name: string) => `terms/${name.replace(/\.md$/, "")}`;
    const changes = [
      `update ${slug(changed)}, against version 1`,
      `retire ${slug(removed)}, against version 1`,
      `retire ${slug(renamed)}, against version 1`,
      "create terms/under-a-new-name",
      "create terms/brand-new",
    ];
    const { status, told } = run("content-import", folder);
    expect(status).toBe(0);
    expect(told.trim().split("\n").sort()).toEqual([...changes, "add --propose to propose this"].sort());

    expect(run("content-import", "--propose", folder)).toMatchObject({
      status: 1,
      told: expect.stringContaining("say who proposes it") as unknown,
    });
    const proposed = run("content-import", "--propose", "--author", "Ada@example.org", "--open", folder);
    expect(proposed).toMatchObject({
      status: 0,
      told: expect.stringMatching(new RegExp(`\\nproposal ${newest + 1}, open\\n$`)) as unknown,
    });
    // Proposed is not accepted.
    expect(run("content-export", "--revision", String(newest + 1), "--out", aFolder())).toEqual({
      status: 1,
      told: `nothing was exported: there is no revision ${newest + 1}; there are revisions 1 to ${newest}\n`,
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
        rmSync(path.join(folder, "topics"), { recursive: true });
        symlinkSync("/etc", path.join(folder, "topics"));
      },
      says: /topics.*is a symbolic link/s,
    },
    {
      spoil: (folder) => writeFileSync(path.join(folder, "meetings/2025-01-27.original.txt"), "Other.\n"),
      says: /2025-01-27/,
    },
  ];

  it("refuses files that are broken, misnamed, no text, links elsewhere or changed notes, each named in one run", () => {
    const folder = aCopy();
    for (const { spoil } of spoilings) spoil(folder);
    const { status, told } = run("content-import", "--propose", "--author", "ada@example.org", folder);
    expect(status).toBe(1);
    expect(told).toMatch(/^nothing was proposed: /);
    for (const { says } of spoilings) expect(told).toMatch(says);
    expect(told).not.toMatch(/root:|\n\s+at /);
  });

  it("is not written through a symbolic link in the folder it goes to", () => {
    const [folder, elsewhere] = [path.join(aFolder(), "out"), aFolder()];
    mkdirSync(folder);
    symlinkSync(elsewhere, path.join(folder, "terms"));
    const { status, told } = run("content-export", "--out", folder);
    expect(status).toBe(1);
    expect(told).toContain("terms is a symbolic link");
    expect(readdirSync(elsewhere)).toEqual([]);

    const target = path.join(elsewhere, "mine.txt");
    writeFileSync(target, "Mine.");
    rmSync(path.join(folder, "terms"));
    rmSync(path.join(folder, "charter.yaml"), { force: true });
    symlinkSync(target, path.join(folder, "charter.yaml"));
    expect(run("content-export", "--out", folder).status).toBe(1);
    expect(readFileSync(target, "utf8")).toBe("Mine.");
    expect(lstatSync(path.join(folder, "charter.yaml")).isSymbolicLink()).toBe(true);
  });
});
