import { cpSync, existsSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { aBody } from "#domain/test-builders.ts";
import { openRegister } from "#server/register/open-register.ts";
import {
  acceptContent,
  aContentFolder,
  aFileDatabase,
  aDatabaseFile,
  aFolder,
  noon,
  toContentFile,
  writeContentFile,
} from "#server/store/test-builders.ts";
import { open, terms } from "./test-builders.ts";

/** Its database is empty: to make one takes a second. */
const aDataFolder = () => path.dirname(aDatabaseFile());

const writeTerm = (content: string, slug: string, meaning: string) =>
  writeContentFile(content, "term", slug, aBody("term", { title: slug, meaning }));

describe("opening the register", () => {
  it("imports the content once, and at a later start proposes what changed in it", async () => {
    const [data, content] = [aFolder(), aContentFolder(terms)];
    expect((await open(data, content)).imported).toMatchObject({
      revision: 1,
      founded: true,
      message: "founded with 3 records",
    });
    expect((await open(data, content)).imported).toMatchObject({ founded: false, message: "nothing changed" });
    writeTerm(content, "kexec", "Starting a kernel from a running one.");
    rmSync(path.join(content, toContentFile("term", "kho")));
    const { imported, register } = await open(data, content);
    expect(imported).toMatchObject({ revision: 1, proposal: { id: 2, state: "open", isNews: true } });
    expect(await register.listRevisions(10)).toHaveLength(1);
    expect(await register.proposals.find(2, undefined)).toMatchObject({
      content: { changes: [{ op: "update" }, { op: "retire" }] },
    });
  });

  it("refuses content that is wrong, before there is a database", async () => {
    const [data, content] = [aFolder(), aContentFolder(terms)];
    writeFileSync(
      path.join(content, toContentFile("term", "kho")),
      "---\ntitle: KHO\nstanding: drfat\n---\n\nKeeping memory.\n",
    );
    const refused = await openRegister({ dataDirectory: data, contentDirectory: content, clock: noon });
    expect(refused).toMatchObject({
      ok: false,
      failure: { type: "content", problems: [{ file: "terms/kho.md", line: 3, path: "/standing" }] },
    });
    expect(existsSync(path.join(data, "concordance.db"))).toBe(false);
  });

  it("refuses content that went wrong, leaving the register as it was", async () => {
    const [data, content] = [aDataFolder(), aContentFolder(terms)];
    const { register } = await open(data, content);
    writeTerm(content, "kexec", "Changed.");
    writeFileSync(path.join(content, toContentFile("term", "kho")), "no front matter");
    expect(await openRegister({ dataDirectory: data, contentDirectory: content, clock: noon })).toMatchObject({
      ok: false,
    });
    expect(await register.listRevisions(10)).toHaveLength(1);
  });

  it("refuses a database in which a text was changed", async () => {
    const [data, content] = [aDataFolder(), aContentFolder(terms)];
    await (await open(data, content)).close();
    const database = await aFileDatabase(path.join(data, "concordance.db"));
    await database.$executeRawUnsafe(`DROP TRIGGER "Version_keeps"`);
    await database.$executeRawUnsafe(`UPDATE "Version" SET "body" = replace("body", 'Starting', 'Stopping')`);
    expect(await openRegister({ dataDirectory: data, contentDirectory: content, clock: noon })).toMatchObject({
      ok: false,
      failure: {
        type: "database",
        message: expect.stringMatching(/damaged \(version 1 of terms\/kexec.*restore a backup/) as string,
      },
    });
  });

  it("refuses a data folder it cannot make, in one sentence", async () => {
    const blocked = path.join(aFolder(), "file");
    writeFileSync(blocked, "");
    expect(
      await openRegister({ dataDirectory: blocked, contentDirectory: aContentFolder(terms), clock: noon }),
    ).toMatchObject({
      ok: false,
      failure: { type: "database", message: expect.stringMatching(/^[^\n]*file[^\n]*DATA_DIR[^\n]*$/) as string },
    });
  });
});

it("leaves the whole register in its file once it is closed, and nothing in the log beside it", async () => {
  const [data, content] = [aDataFolder(), aContentFolder(terms)];
  await (await open(data, content)).close();
  const file = path.join(data, "concordance.db");
  expect(statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  const elsewhere = aDataFolder();
  cpSync(file, path.join(elsewhere, "concordance.db"));
  expect((await open(elsewhere, content)).imported).toMatchObject({ revision: 1, message: "nothing changed" });
});

describe("the open register", () => {
  it("answers the newest revision, also when another process made it", async () => {
    const [data, content] = [aDataFolder(), aContentFolder(terms)];
    const { register } = await open(data, content);
    expect(await register.spec()).toMatchObject({ ok: true, value: { revision: 1 } });
    const luo = { kind: "term" as const, slug: "luo", body: aBody("term", { title: "luo" }) };
    const spec = await register.spec();
    const records = spec.ok ? [...spec.value.byId.values(), luo] : [];
    await acceptContent(await aFileDatabase(path.join(data, "concordance.db")), { records, exceptions: [] });
    expect(await register.spec()).toMatchObject({ ok: true, value: { revision: 2 } });
    const [old, again] = await Promise.all([register.spec(1), register.spec(1)]);
    expect(old.ok && old.value.records.term.map((term) => term.slug)).toEqual(["kexec", "kho"]);
    expect(old).toEqual(again);
  });

  it("refuses a revision that is not there, naming the range", async () => {
    const { register } = await open(aDataFolder(), aContentFolder(terms));
    for (const revision of [0, -1, 2, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(await register.spec(revision), String(revision)).toMatchObject({
        ok: false,
        failure: { type: "not-found", hint: "there is revision 1 only" },
      });
  });

  it("checks a Spec once a day", async () => {
    let now = new Date("2025-02-01T12:00:00Z");
    const opened = await openRegister({
      dataDirectory: aDataFolder(),
      contentDirectory: aContentFolder(terms),
      clock: () => now,
    });
    if (!opened.ok) throw new Error("did not open");
    onTestFinished(opened.value.close);
    const { register } = opened.value;
    const spec = await register.spec();
    if (!spec.ok) throw new Error("no spec");
    const report = register.check(spec.value);
    expect(register.check(spec.value)).toBe(report);
    now = new Date("2025-02-02T00:00:00Z");
    expect(register.check(spec.value)).not.toBe(report);
  });
});
