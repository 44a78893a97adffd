import path from "node:path";
import { describe, expect, it } from "vitest";
import { toCanonicalJson, toContentHash, toSha256 } from "#domain/register/record/canonical.ts";
import { aBody } from "#domain/test-builders.ts";
import { toFilePlace } from "#server/store/place.ts";
import { migrateFile } from "#server/store/sqlite/migrate-file.ts";
import { listMigrations } from "#server/store/migrations.ts";
import { findProposal } from "#server/store/proposals/find-proposals.ts";
import { aRegister, changing, updated } from "#server/store/proposals/test-builders.ts";
import { aFileDatabase, aDatabaseFile, aFolder } from "#server/store/test-builders.ts";
import { verifyRegister } from "#server/store/verify/verify.ts";
import type { Database } from "#server/store/database.ts";

const at = "2025-02-01T12:00:00.000Z";

/** An import as it was written before proposals had events: rows, and one audit entry. */
async function importAsBefore(database: Database): Promise<void> {
  const body = toCanonicalJson(aBody("term"));
  const hash = toSha256(body);
  const change = { record: "terms/kexec", op: "create", version: 1, hash };
  const detail = { revision: 1, exceptions: toSha256("[]"), changes: [change] };
  const entry = { seq: 1, at, actor: "content", action: "accept", subject: "proposals/1", detail, previousHash: "" };
  await database.$executeRaw`INSERT INTO "Proposal" VALUES (1, 'Import of "it"', '1 created', 'content', 'open', NULL, ${at}, NULL)`;
  await database.$executeRaw`INSERT INTO "Change" VALUES (1, 'term', 'kexec', 'create', NULL, ${body})`;
  await database.$executeRaw`INSERT INTO "Revision" VALUES (1, ${at}, 1, '[]')`;
  await database.$executeRaw`INSERT INTO "Record" VALUES ('term', 'kexec')`;
  await database.$executeRaw`INSERT INTO "Version" VALUES ('term', 'kexec', 1, 1, ${hash}, ${body}, FALSE, 'content', '1 created', 1, ${at})`;
  await database.$executeRaw`UPDATE "Proposal" SET "state" = 'accepted', "closedAt" = ${at}`;
  await database.$executeRaw`UPDATE "Register" SET "revision" = 1`;
  await database.$executeRaw`INSERT INTO "Audit" VALUES (1, ${at}, 'content', 'accept', 'proposals/1', ${toCanonicalJson(detail)}, '', ${toContentHash(entry)})`;
}

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
