import { describe, expect, it } from "vitest";
import { aDatabase, aTerm, noon } from "#server/store/test-builders.ts";
import { importContent } from "#server/store/import-content.ts";
import { emptySpec } from "#server/store/load-spec.ts";
import type { Database } from "#server/store/database.ts";

async function aRegisterWithHistory(): Promise<Database> {
  const database = await aDatabase();
  await importContent(database, emptySpec, { records: [aTerm("kexec", "Starting a kernel.")], exceptions: [] }, noon);
  return database;
}

const COPY_VERSION = `"hash", "body", "retired", "author", "message", "proposalId", "at" FROM "Version"`;

describe("the database refuses to", () => {
  it.each([
    ["change a revision", `UPDATE "Revision" SET "at" = '2020-01-01T00:00:00Z'`],
    ["delete a revision", `DELETE FROM "Revision"`],
    ["leave a gap between revisions", `INSERT INTO "Revision" SELECT 3, "at", 9, "exceptions" FROM "Revision"`],
    [
      "put another revision in the place of one",
      `INSERT OR REPLACE INTO "Revision" SELECT 1, "at", 1, '[]' FROM "Revision"`,
    ],
    ["rename a record", `UPDATE "Record" SET "slug" = 'other'`],
    ["delete a record", `DELETE FROM "Record"`],
    ["replace a record", `INSERT OR REPLACE INTO "Record" VALUES ('term', 'kexec')`],
    ["change a version", `UPDATE "Version" SET "body" = '{}'`],
    ["delete a version", `DELETE FROM "Version"`],
    ["replace a version", `INSERT OR REPLACE INTO "Version" SELECT "kind", "slug", 1, 2, ${COPY_VERSION}`],
    ["leave a gap between versions", `INSERT INTO "Version" SELECT "kind", "slug", 3, 2, ${COPY_VERSION}`],
    ["add a version to a closed revision", `INSERT INTO "Version" SELECT "kind", "slug", 2, 1, ${COPY_VERSION}`],
    ["change a closed proposal", `UPDATE "Proposal" SET "state" = 'open', "closedAt" = NULL`],
    ["delete a proposal", `DELETE FROM "Proposal"`],
    [
      "replace a proposal",
      `INSERT OR REPLACE INTO "Proposal" SELECT "id", 'x', "message", "author", 'open', NULL, "createdAt", NULL FROM "Proposal"`,
    ],
    ["change what a closed proposal changed", `UPDATE "Change" SET "body" = '{}'`],
    ["delete what a closed proposal changed", `DELETE FROM "Change"`],
    ["add to what a closed proposal changed", `INSERT INTO "Change" VALUES (1, 'term', 'kho', 'create', NULL, '{}')`],
    ["change an audit entry", `UPDATE "Audit" SET "actor" = 'nobody'`],
    ["delete an audit entry", `DELETE FROM "Audit"`],
    [
      "add an audit entry that does not follow the newest",
      `INSERT INTO "Audit" VALUES (2, 'a', 'b', 'c', 'd', '{}', 'another hash', 'h')`,
    ],
    [
      "replace an audit entry",
      `INSERT OR REPLACE INTO "Audit" SELECT "seq", "at", 'x', "action", "subject", "detail", '', 'h' FROM "Audit"`,
    ],
    ["count a revision down", `UPDATE "Register" SET "revision" = 0`],
    ["count to a revision that is not there", `UPDATE "Register" SET "revision" = 2`],
    ["delete the counter", `DELETE FROM "Register"`],
    ["hold a second counter", `INSERT INTO "Register" VALUES (2, 0)`],
  ])("%s", async (_, sql) => {
    const database = await aRegisterWithHistory();
    const before = await readAll(database);
    await expect(database.$executeRawUnsafe(sql)).rejects.toThrow(
      /append-only|without gaps|the register|counter|a chain/,
    );
    expect(await readAll(database)).toEqual(before);
  });

  it("lets an open proposal be worked on until it is closed", async () => {
    const database = await aDatabase();
    const open = { title: "t", message: "m", author: "a", state: "open", createdAt: "2025-02-01T12:00:00.000Z" };
    const { id } = await database.proposal.create({ data: open });
    await database.change.create({ data: { proposalId: id, kind: "term", slug: "kho", op: "create", body: "{}" } });
    await database.change.deleteMany({ where: { proposalId: id } });
    await database.proposal.update({ where: { id }, data: { title: "better", closedAt: "2025-02-02T12:00:00.000Z" } });
    await expect(database.proposal.update({ where: { id }, data: { title: "worse" } })).rejects.toThrow(/append-only/);
  });
});

async function readAll(database: Database): Promise<unknown> {
  const { register, revision, record, version, proposal, change, audit } = database;
  return Promise.all(
    [register, revision, record, version, proposal, change, audit].map((table) =>
      (table as typeof register).findMany(),
    ),
  );
}
