import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { aBody } from "#domain/test-builders.ts";
import { toContentFiles } from "#exports/content-files.ts";
import { toOriginFile } from "#exports/export-origin.ts";
import { readContent } from "#server/content/read-content.ts";
import { readOrigin } from "#server/content/read-origin.ts";
import { writeFiles } from "#server/content/write-files.ts";
import { findPresent } from "#server/store/proposals/context.ts";
import { ada, aRegister, changing } from "#server/store/proposals/test-builders.ts";
import { findChanges, proposeContent } from "#server/store/from-folder/propose-content.ts";
import { aFolder, aTerm, writeContentFile } from "#server/store/test-builders.ts";

type Register = Awaited<ReturnType<typeof aRegister>>;

async function exportInto(folder: string, { context }: Register): Promise<readonly string[]> {
  const spec = await findPresent(context);
  const others = await writeFiles(folder, [...toContentFiles(spec), toOriginFile(spec)]);
  if (!others.ok) throw new Error(others.failure);
  return others.value;
}

/** The changes in a folder, as the script finds them. */
async function changesIn(folder: string, { context }: Register) {
  const content = await readContent(folder);
  const origin = await readOrigin(folder);
  if (!content.ok) throw new Error(JSON.stringify(content.failure));
  if (!origin.ok) throw new Error(origin.failure);
  const changes = await findChanges(context, content.value, origin.value);
  if (!changes.ok) throw new Error(changes.failure);
  return changes.value;
}

async function accept(register: Register, ...changes: Parameters<typeof changing>): Promise<void> {
  const id = await register.inLastCall(changing(...changes));
  register.pass(8);
  const accepted = await register.accept(id);
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.failure));
}

const term = (title: string, meaning: string) => aBody("term", { title, meaning });
const agreed = { op: "update", kind: "term", slug: "kho", base: 1, body: aTerm("kho", "As agreed.").body } as const;

describe("files that were exported", () => {
  it("propose nothing while nobody edits them, and export to the same bytes", async () => {
    const register = await aRegister();
    const [first, second] = [aFolder(), aFolder()];
    expect(await exportInto(first, register)).toEqual([]);
    expect(await changesIn(first, register)).toEqual([]);
    await exportInto(second, register);
    const read = (folder: string) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"));
    expect(read(second)).toEqual(read(first));
    expect(read(first)).toHaveLength(4);
  });

  it("become one proposal of what was edited, added and removed", async () => {
    const register = await aRegister(["kexec"]);
    await accept(register, { op: "create", kind: "term", slug: "luo", body: term("LUO", "Old.") });
    const folder = aFolder();
    await exportInto(folder, register);
    writeContentFile(folder, "term", "kho", term("KHO", "New."));
    writeContentFile(folder, "term", "luo", term("LUO", "Edited."));
    rmSync(path.join(folder, "terms/kexec.md"));
    const changes = await changesIn(folder, register);
    expect(changes.map(({ op, slug }) => `${op} ${slug}`)).toEqual(["retire kexec", "create kho", "update luo"]);
    const proposed = await proposeContent(register.context, {
      title: "From files",
      message: "Because.",
      changes,
      actor: ada,
      isSubmitted: true,
    });
    expect(proposed).toMatchObject({ ok: true, value: { state: "open", author: "ada", content: { changes } } });
  });

  it("are held against the revision they came from, so that a change since then is not undone", async () => {
    const register = await aRegister();
    const folder = aFolder();
    await exportInto(folder, register);
    await accept(register, agreed);
    expect(await changesIn(folder, register)).toEqual([]);
    writeContentFile(folder, "term", "kho", term("KHO", "Edited."));
    expect(await changesIn(folder, register)).toMatchObject([{ op: "update", slug: "kho", base: 1 }]);
  });

  it("say which other records lie in the folder they are written into", async () => {
    const register = await aRegister();
    const folder = aFolder();
    mkdirSync(path.join(folder, "terms"));
    writeContentFile(folder, "term", "old", term("Old", "Gone."));
    expect(await exportInto(folder, register)).toEqual(["terms/old.md"]);
  });

  it("of another register are refused", async () => {
    const register = await aRegister();
    const folder = aFolder();
    await exportInto(folder, await aRegister(["luo"]));
    await expect(changesIn(folder, register)).rejects.toThrow("exported from another register, at its revision 1");
    writeFileSync(path.join(folder, ".exported.json"), "{}");
    await expect(changesIn(folder, register)).rejects.toThrow("cannot be read; export again");
  });
});

describe("files of content/ that were not exported", () => {
  it("are held against the last import", async () => {
    const register = await aRegister();
    const folder = aFolder();
    await exportInto(folder, register);
    rmSync(path.join(folder, ".exported.json"));
    await accept(register, agreed, { op: "create", kind: "term", slug: "luo", body: term("LUO", "New.") });
    expect(await changesIn(folder, register)).toEqual([]);
    writeContentFile(folder, "term", "kho", term("KHO", "Edited."));
    expect(await changesIn(folder, register)).toMatchObject([{ op: "update", slug: "kho", base: 1 }]);
  });
});
