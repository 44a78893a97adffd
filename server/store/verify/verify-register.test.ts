import path from "node:path";
import { describe, expect, it } from "vitest";
import { aBody } from "#domain/test-builders.ts";
import { toFilePlace } from "#server/store/place.ts";
import { importAsBefore } from "#server/store/sqlite/test-builders.ts";
import { migrateFile } from "#server/store/sqlite/migrate-file.ts";
import { listMigrations } from "#server/store/migrations.ts";
import { findProposal } from "#server/store/proposals/find-proposals.ts";
import { aRegister, changing, updated } from "#server/store/proposals/test-builders.ts";
import { aFileDatabase, aDatabaseFile, aFolder } from "#server/store/test-builders.ts";
import { verifyRegister } from "#server/store/verify/verify.ts";

describe("verifying a data folder", () => {
  it("finds a register whole while a server has it open", async () => {
    const file = aDatabaseFile();
    const { submit } = await aRegister(["kexec"], { engine: "sqlite", file });
    await submit(changing(updated("kexec", "Better.")));
    expect(await verifyRegister({ engine: "sqlite", file })).toMatchObject({
      ok: true,
      value: { revisions: 1, versions: 2, proposals: 2, events: 4, editions: 0, mails: 0, auditEntries: 4 },
    });
  });

  it("says that there is none, and makes none", async () => {
    const folder = aFolder();
    for (let round = 0; round < 2; round += 1)
      expect(await verifyRegister(toFilePlace(folder))).toMatchObject({
        ok: false,
        failure: expect.stringContaining("concordance.db; set DATA_DIR") as string,
      });
  });

  it("takes an import of before events, which the upgrade gives its two", { timeout: 60_000 }, async () => {
    const folder = aFolder();
    const file = path.join(folder, "concordance.db");
    await migrateFile(file, (await listMigrations("sqlite")).slice(0, 1));
    await importAsBefore(await aFileDatabase(file));
    expect(await verifyRegister(toFilePlace(folder))).toMatchObject({
      ok: false,
      failure: expect.stringContaining("start the server once") as string,
    });
    expect(await migrateFile(file)).toEqual({ ok: true, value: "upgraded" });
    expect(await verifyRegister(toFilePlace(folder))).toMatchObject({
      ok: true,
      value: { proposals: 1, events: 2, auditEntries: 1 },
    });
    expect(await findProposal(await aFileDatabase(file), 1, undefined)).toMatchObject({
      state: "accepted",
      revision: 1,
      content: {
        title: 'Import of "it"',
        changes: [{ op: "create", kind: "term", slug: "kexec", body: aBody("term") }],
      },
    });
  });
});
