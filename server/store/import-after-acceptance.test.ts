import { describe, expect, it } from "vitest";
import { aBody } from "#domain/test-builders.ts";
import { importContent } from "#server/store/import-content.ts";
import { loadSpec } from "#server/store/load-spec.ts";
import { findNewestRevision } from "#server/store/revisions.ts";
import { aRegister, changing } from "#server/store/proposals/test-builders.ts";
import { aTerm, noon } from "#server/store/test-builders.ts";

const charter = { kind: "charter" as const, slug: "group", body: aBody("charter") };
const kexec = aTerm("kexec", "What kexec means.");
const kho = aTerm("kho", "What kho means.");
const luo = (meaning: string) => aBody("term", { title: "LUO", meaning });
const files = [charter, kexec, kho];

type Register = Awaited<ReturnType<typeof aRegister>>;

async function importFiles({ database }: Register, records: readonly ((typeof files)[number] | typeof kho)[]) {
  const spec = await loadSpec(database, await findNewestRevision(database));
  return importContent(database, spec, { records, exceptions: [] }, noon);
}

/** The register after a proposal with these changes has gone all the way, eight days later. */
async function accept(register: Register, ...changes: Parameters<typeof changing>): Promise<void> {
  const id = await register.inLastCall(changing(...changes));
  register.pass(8);
  const accepted = await register.accept(id);
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.failure));
}

async function toLines({ database }: Register): Promise<string[]> {
  const spec = await loadSpec(database, await findNewestRevision(database));
  return spec.records.term.map(({ slug, number, body }) => `${slug} ${number}: ${body.meaning}`);
}

const agreed = { op: "update", kind: "term", slug: "kho", base: 1, body: aTerm("kho", "As agreed.").body } as const;

describe("an import after people changed the register", () => {
  it("leaves alone what was accepted where the file says what it said before", async () => {
    const register = await aRegister();
    await accept(register, agreed);
    expect(await importFiles(register, files)).toMatchObject({ changed: false, revision: 2, heldBack: [] });
    expect(await toLines(register)).toEqual(["kexec 1: What kexec means.", "kho 2: As agreed."]);
  });

  it("brings in what changed in other files, and holds back a file that changed beside an accepted change", async () => {
    const register = await aRegister();
    await accept(register, agreed);
    const edited = [charter, aTerm("kexec", "From a file."), aTerm("kho", "From a file.")];
    const held = { kind: "term", slug: "kho", file: "changed", imported: 1, current: 2 };
    expect(await importFiles(register, edited)).toEqual({
      changed: true,
      revision: 3,
      message: "1 updated",
      heldBack: [held],
    });
    expect(await toLines(register)).toEqual(["kexec 2: From a file.", "kho 2: As agreed."]);
    expect(await importFiles(register, edited)).toMatchObject({ changed: false, heldBack: [held] });
  });

  it("has nothing to say about a file that says what was accepted", async () => {
    const register = await aRegister();
    await accept(register, agreed);
    const caughtUp = [charter, kexec, aTerm("kho", "As agreed.")];
    expect(await importFiles(register, caughtUp)).toMatchObject({ changed: false, heldBack: [] });
  });

  it("does not retire a record that was made in the register, and is in no file", async () => {
    const register = await aRegister();
    await accept(register, { op: "create", kind: "term", slug: "luo", body: luo("New.") });
    expect(await importFiles(register, files)).toMatchObject({ changed: false, heldBack: [] });
    expect(await toLines(register)).toContain("luo 1: New.");
  });

  it("holds back a file for a record that was made in the register and says something else", async () => {
    const register = await aRegister();
    await accept(register, { op: "create", kind: "term", slug: "luo", body: luo("New.") });
    expect(
      (await importFiles(register, [...files, { kind: "term", slug: "luo", body: luo("Other.") }])).heldBack,
    ).toEqual([{ kind: "term", slug: "luo", file: "changed", imported: undefined, current: 1 }]);
  });

  it("does not bring back what was retired by a proposal while its file still lies there", async () => {
    const register = await aRegister();
    await accept(register, { op: "retire", kind: "term", slug: "kho", base: 1 });
    expect(await importFiles(register, files)).toMatchObject({ changed: false, heldBack: [] });
    expect(await toLines(register)).toEqual(["kexec 1: What kexec means."]);
  });

  it("retires a record whose file is gone only where nobody changed it since", async () => {
    const register = await aRegister();
    await accept(register, agreed);
    expect(await importFiles(register, [charter])).toEqual({
      changed: true,
      revision: 3,
      message: "1 retired",
      heldBack: [{ kind: "term", slug: "kho", file: "removed", imported: 1, current: 2 }],
    });
    expect(await toLines(register)).toEqual(["kho 2: As agreed."]);
  });
});
