import { describe, expect, it } from "vitest";
import {
  aDatabase,
  defineDatabase,
  addOneOfEverythingPeopleHave,
  anAccount,
  aTerm,
  noon,
} from "#server/store/test-builders.ts";
import { importContent } from "#server/store/at-start/import-content.ts";
import { emptySpec } from "#server/store/load-spec.ts";
import { toReplacing } from "#server/store/tampering-test-builders.ts";
import type { Database } from "#server/store/database.ts";

const aRegisterWithHistory = defineDatabase(async (database) => {
  await importContent(database, emptySpec, { records: [aTerm("kexec", "Starting a kernel.")], exceptions: [] }, noon);
  await database.$executeRaw`INSERT INTO "Edition" VALUES ('v1.0', 1, 't', 'm', 'b', 'n', 'x')`;
  await database.$executeRaw`INSERT INTO "SentMail" VALUES (1, 'topics/a', 's', 'm', 'i', 'h', 'h', 'b', 'a', 'x')`;
  await database.$executeRaw`INSERT INTO "SentMail" VALUES (2, 'topics/b', 's', 'm', 'j', 'h', 'h', 'b', 'a', 'x')`;
  await database.$executeRaw`INSERT INTO "SentMailOutcome" VALUES (1, 'sent', '250', 'x')`;
});

const aRegisterOfPeople = defineDatabase(async (database) => {
  await addOneOfEverythingPeopleHave(database, await anAccount(database, "ada"));
  await database.session.updateMany({ data: { endedAt: "2025-02-01T13:00:00.000Z" } });
  await database.oneTimeLink.updateMany({ data: { usedAt: "2025-02-01T13:00:00.000Z" } });
  await database.personalToken.updateMany({ data: { revokedAt: "2025-02-01T13:00:00.000Z" } });
});

const COPY_VERSION = `"hash", "body", "retired", "author", "message", "proposalId", "at" FROM "Version"`;

describe("the database refuses to", () => {
  it.each([
    ["change a revision", `UPDATE "Revision" SET "at" = '2020-01-01T00:00:00Z'`],
    ["delete a revision", `DELETE FROM "Revision"`],
    [
      "leave a gap between revisions",
      `INSERT INTO "Revision" SELECT 3, "at", 9, "exceptions", "authorName" FROM "Revision"`,
    ],
    [
      "put another revision in the place of one",
      `INSERT OR REPLACE INTO "Revision" SELECT 1, "at", 1, '[]', "authorName" FROM "Revision"`,
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
      `INSERT OR REPLACE INTO "Proposal" SELECT "id", 'x', "message", "author", 'open', NULL, "createdAt", NULL, NULL FROM "Proposal"`,
    ],
    [
      "begin with a proposal that is closed",
      `INSERT INTO "Proposal" VALUES (9, 't', 'm', 'a', 'accepted', NULL, 'x', 'x', NULL)`,
    ],
    ["change an event", `UPDATE "ProposalEvent" SET "body" = '{}'`],
    ["delete an event", `DELETE FROM "ProposalEvent"`],
    ["replace an event", `INSERT OR REPLACE INTO "ProposalEvent" VALUES (1, 2, 'x', 'x', 'comment', '{}')`],
    ["leave a gap between events", `INSERT INTO "ProposalEvent" VALUES (1, 4, 'x', 'x', 'comment', '{}')`],
    ["add a step to a closed proposal", `INSERT INTO "ProposalEvent" VALUES (1, 3, 'x', 'x', 'edit', '{}')`],
    ["change what a closed proposal changed", `UPDATE "Change" SET "body" = '{}'`],
    ["delete what a closed proposal changed", `DELETE FROM "Change"`],
    ["add to what a closed proposal changed", `INSERT INTO "Change" VALUES (1, 'term', 'kho', 'create', NULL, '{}')`],
    ["change an edition", `UPDATE "Edition" SET "title" = 'x'`],
    ["delete an edition", `DELETE FROM "Edition"`],
    ["replace an edition", `INSERT OR REPLACE INTO "Edition" VALUES ('v1.0', 1, 't', 'm', 'b', 'n', 'x')`],
    ["give a revision two names", `INSERT INTO "Edition" VALUES ('v1.1', 1, 't', 'm', 'b', 'n', 'x')`],
    ["name a revision that is not there", `INSERT INTO "Edition" VALUES ('v1.1', 2, 't', 'm', 'b', 'n', 'x')`],
    ["change a sent mail", `UPDATE "SentMail" SET "bytes" = 'x'`],
    ["delete a sent mail", `DELETE FROM "SentMail" WHERE "id" = 2`],
    [
      "replace a sent mail",
      `INSERT OR REPLACE INTO "SentMail" VALUES (2, 'topics/a', 's', 'm', 'k', 'h', 'h', 'b', 'a', 'x')`,
    ],
    [
      "send a mail under the Message-ID of another",
      `INSERT OR REPLACE INTO "SentMail" VALUES (3, 'topics/a', 's', 'm', 'i', 'h', 'h', 'b', 'a', 'x')`,
    ],
    ["change what came of a mail", `UPDATE "SentMailOutcome" SET "type" = 'failed'`],
    ["delete what came of a mail", `DELETE FROM "SentMailOutcome"`],
    ["say a second time what came of a mail", `INSERT OR REPLACE INTO "SentMailOutcome" VALUES (1, 'failed', '', 'x')`],
    ["say of a mail what cannot come of it", `INSERT INTO "SentMailOutcome" VALUES (2, 'maybe', '', 'x')`],
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
    await expect(database.$executeRawUnsafe(toReplacing(sql))).rejects.toThrow(
      /append-only|without gaps|the register|counter|a chain/,
    );
    expect(await readAll(database)).toEqual(before);
  });

  it("lets an open proposal be worked on until it is closed", async () => {
    const database = await aDatabase();
    const at = "2025-02-01T12:00:00.000Z";
    const open = { title: "t", message: "m", author: "a", state: "open", createdAt: at };
    const { id } = await database.proposal.create({ data: open });
    await database.change.create({ data: { proposalId: id, kind: "term", slug: "kho", op: "create", body: "{}" } });
    await database.change.deleteMany({ where: { proposalId: id } });
    // Raw, because the client takes every refusal of a trigger for a missing foreign key.
    const append = (seq: number, type: string) =>
      database.$executeRaw`INSERT INTO "ProposalEvent" VALUES (${id}, ${seq}, ${at}, 'a', ${type}, '{}')`;
    const close = (state: string) => database.$executeRaw`UPDATE "Proposal" SET "state" = ${state}, "closedAt" = ${at}`;
    await expect(append(1, "submit")).rejects.toThrow("start with a draft");
    await append(1, "draft");
    await expect(append(2, "draft")).rejects.toThrow("start with a draft");
    await expect(close("withdrawn")).rejects.toThrow("closed by the event that says so");
    await append(2, "accept");
    await expect(close("accepted")).rejects.toThrow("closed by the event that says so");
    await append(3, "withdraw");
    await expect(close("open")).rejects.toThrow("closed by the event that says so");
    await expect(database.$executeRaw`UPDATE "Proposal" SET "author" = 'b'`).rejects.toThrow("keeps its author");
    await close("withdrawn");
    await append(4, "comment");
    await expect(database.$executeRaw`UPDATE "Proposal" SET "title" = 'worse'`).rejects.toThrow("a closed proposal");
  });
});

describe("what people have", () => {
  it.each([
    ["an account that is deleted", `DELETE FROM "Account"`],
    ["an address in capitals", `UPDATE "Account" SET "email" = 'Ada@example.org'`],
    ["a role that is not one", `UPDATE "Account" SET "role" = 'owner'`],
    [
      "a second account with one address",
      `INSERT INTO "Account" ("id", "email", "name", "affiliation", "role", "createdAt") SELECT 'b', "email", '', '', "role", '' FROM "Account"`,
    ],
    ["a session that was ended and goes on", `UPDATE "Session" SET "endedAt" = NULL`],
    ["a link that is used again", `UPDATE "OneTimeLink" SET "usedAt" = NULL`],
    ["a revoked token that works again", `UPDATE "PersonalToken" SET "revokedAt" = NULL`],
    ["a draft that changes hands", `UPDATE "Draft" SET "accountId" = 'bob'`],
  ])("is never %s", async (_, sql) => {
    const database = await aRegisterOfPeople();
    await expect(database.$executeRawUnsafe(sql)).rejects.toThrow(
      /disabled, not deleted|lower-case address|does not come back|used once|stays with its owner/,
    );
  });
});

async function readAll(database: Database): Promise<unknown> {
  const { register, revision, record, version, proposal, change, audit, edition, sentMail, sentMailOutcome } = database;
  return Promise.all(
    [register, revision, record, version, proposal, change, audit, edition, sentMail, sentMailOutcome].map((table) =>
      (table as typeof register).findMany(),
    ),
  );
}
