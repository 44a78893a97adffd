import { describe, expect, it } from "vitest";
import { cutEdition } from "#server/store/editions.ts";
import { openMails } from "#server/store/open-mails.ts";
import { aRegisterIn, bob, changing, created, updated } from "#server/store/proposals/test-builders.ts";
import { liftRules } from "#server/store/tampering-test-builders.ts";
import { defineDatabase } from "#server/store/test-builders.ts";
import { verify } from "#server/store/verify/verify.ts";

/** Two revisions, one by people, and a proposal that is still open. */
const aHistory = defineDatabase(async (empty) => {
  const { database, inLastCall, pass, accept, submit, step } = await aRegisterIn(empty, ["kexec", "kho"]);
  const id = await inLastCall(changing(updated("kexec", "Better."), created("luo")));
  pass(8);
  await accept(id);
  await step(id, { type: "comment", text: "Thank you." }, bob);
  await submit(changing(updated("kho", "Better.")));
  const words = { title: "First", message: "All." };
  await cutEdition(database, { tag: "v1", revision: 2, ...words }, { by: bob.id, at: "2025-03-01T12:00:00.000Z" });
  const sender = { deliver, from: "register@example.org", base: "https://register.example.org" };
  const { desk } = openMails({ database, clock: () => new Date("2025-03-01T12:00:00.000Z") }, sender);
  const mail = { subject: "KHO", text: "Better.\n", at: "2025-03-01T12:00:00.000Z", references: [] };
  const to = { name: "The list", address: "group@example.org" };
  const prepared = await desk?.prepare({ about: "topics/kho", mail, to, at: "2025-03-01T12:00:00.000Z" });
  if (prepared) await desk?.send(prepared, { by: bob.id, again: undefined });
});

const deliver = () => Promise.resolve({ type: "sent", said: "250 taken" } as const);

describe("verify", () => {
  it("counts what is whole, and names the head of the chain", async () => {
    const database = await aHistory();
    const newest = await database.audit.findFirstOrThrow({ orderBy: { seq: "desc" } });
    expect(await verify(database)).toEqual({
      ok: true,
      value: {
        revisions: 2,
        versions: 5,
        proposals: 3,
        events: 10,
        editions: 1,
        mails: 1,
        auditEntries: 13,
        head: newest.hash,
      },
    });
  });

  it.each([
    ["audit entry 4 was changed", `UPDATE "Audit" SET "actor" = 'eve' WHERE "seq" = 4`],
    ["audit entry 4 is missing", `DELETE FROM "Audit" WHERE "seq" = 4`],
    ["audit entry 4 does not follow entry 3", `UPDATE "Audit" SET "previousHash" = 'x' WHERE "seq" = 4`],
    ["proposal 3: event 2 is not in the audit log", `DELETE FROM "Audit" WHERE "seq" >= 10`],
    ["revision 2 is not in the audit log", `DELETE FROM "Audit" WHERE "seq" >= 7`],
    ["revision 2 is missing", `DELETE FROM "Revision" WHERE "number" = 2`],
    ["revision 2: its exceptions were changed", `UPDATE "Revision" SET "exceptions" = '[1]' WHERE "number" = 2`],
    [
      "revision 2: version 2 of terms/kexec was changed",
      `UPDATE "Version" SET "body" = replace("body", 'Better', 'Worse') WHERE "number" = 2`,
    ],
    ["revision 2: version 2 of terms/kexec is not the text that was accepted", copyOldBody()],
    [
      "revision 2: version 2 of terms/kexec is not as it was accepted",
      `UPDATE "Version" SET "retired" = TRUE WHERE "number" = 2`,
    ],
    ["revision 2: version 3 of terms/kexec is not the one", `UPDATE "Version" SET "number" = 3 WHERE "number" = 2`],
    ["revision 2: has 1 versions", `DELETE FROM "Version" WHERE "slug" = 'luo'`],
    [
      "revision 2: version 2 of terms/kexec is not what proposal 2 changed",
      `UPDATE "Change" SET "baseVersion" = 7 WHERE "proposalId" = 2 AND "slug" = 'kexec'`,
    ],
    [
      "1 versions belong to no revision",
      `INSERT INTO "Version" SELECT "kind", "slug", 9, 9, "hash", "body", "retired", "author", "message", "proposalId", "at" FROM "Version" WHERE "slug" = 'luo'`,
    ],
    ["the audit log accepts 2 revisions, but there are 1", `UPDATE "Register" SET "revision" = 1`],
    ["proposal 2: event 3 was changed", `UPDATE "ProposalEvent" SET "by" = 'eve' WHERE "proposalId" = 2 AND "seq" = 3`],
    ["proposal 2: event 3 is missing", `DELETE FROM "ProposalEvent" WHERE "proposalId" = 2 AND "seq" = 3`],
    [
      "1 events that the audit log names are missing",
      `DELETE FROM "ProposalEvent" WHERE "proposalId" = 2 AND "seq" = 6`,
    ],
    [
      "proposal 3: its state is last-call, but its events say open",
      `UPDATE "Proposal" SET "state" = 'last-call' WHERE "id" = 3`,
    ],
    ["proposal 3: its title is Mine, but its events say", `UPDATE "Proposal" SET "title" = 'Mine' WHERE "id" = 3`],
    ["edition v1: its revision is 1, but the audit log says 2", `UPDATE "Edition" SET "revisionNumber" = 1`],
    ["edition v2: is not in the audit log", `UPDATE "Edition" SET "tag" = 'v2'`],
    ["1 editions that the audit log names are missing", `DELETE FROM "Edition"`],
    ["mail 1: its by is eve, but the audit log says bob", `UPDATE "SentMail" SET "by" = 'eve'`],
    ["mail 1: its bytes do not have the hash", `UPDATE "SentMail" SET "bytes" = 'x'`],
    ["mail 1: what came of it is not what the audit log says", `DELETE FROM "SentMailOutcome"`],
    ["mail 7: is not in the audit log", `UPDATE "SentMail" SET "id" = 7`],
    ["1 mails that the audit log names are missing", `DELETE FROM "SentMail"`],
  ])("says that %s", async (message, sql) => {
    const database = await aHistory();
    await liftRules(database);
    await database.$executeRawUnsafe(sql);
    const found = await verify(database);
    expect(found.ok ? "whole" : found.failure).toContain(message);
  });
});

function copyOldBody(): string {
  const old = (column: string) => `(SELECT "${column}" FROM "Version" WHERE "slug" = 'kexec' AND "number" = 1)`;
  return `UPDATE "Version" SET "body" = ${old("body")}, "hash" = ${old("hash")} WHERE "slug" = 'kexec' AND "number" = 2`;
}
