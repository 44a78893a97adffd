import { describe, expect, it } from "vitest";
import { toContentHash, type Json } from "#domain/register/record/canonical.ts";
import { addUsage } from "#server/store/api-usage.ts";
import { Prisma } from "#server/store/generated/client.ts";
import type { Database } from "#server/store/database.ts";
import { emptySpec, loadSpec } from "#server/store/load-spec.ts";
import { listVersionHeads, listVersions } from "#server/store/records.ts";
import {
  acceptContent,
  aDatabase,
  addOneOfEverythingPeopleHave,
  anAccount,
  aTerm,
} from "#server/store/test-builders.ts";
import { liftRules } from "#server/store/tampering-test-builders.ts";

/** Revision 1: a, b. Revision 2: a changed, c new. Revision 3: b gone. */
async function aRegisterOfThreeRevisions(): Promise<Database> {
  const database = await aDatabase();
  const steps = [
    [aTerm("a", "First."), aTerm("b", "Same.")],
    [aTerm("a", "Second."), aTerm("b", "Same."), aTerm("c", "New.")],
    [aTerm("a", "Second."), aTerm("c", "New.")],
  ];
  for (const records of steps) await acceptContent(database, { records, exceptions: [] });
  return database;
}

describe("the Spec at a revision", () => {
  it("holds of every record its newest version up to there", async () => {
    const database = await aRegisterOfThreeRevisions();
    const toLines = async (revision: number) =>
      [...(await loadSpec(database, revision)).byId.values()].map(
        (record) => `${record.slug}${record.number}${record.retired ? " retired" : ""}`,
      );
    expect(await toLines(1)).toEqual(["a1", "b1"]);
    expect(await toLines(2)).toEqual(["a2", "b1", "c1"]);
    expect(await toLines(3)).toEqual(["a2", "b2 retired", "c1"]);
  });

  it("is the same from whichever Spec it is loaded, and shares what did not change", async () => {
    const database = await aRegisterOfThreeRevisions();
    const known = await Promise.all(
      [emptySpec, 1, 2, 3].map((from) => (typeof from === "number" ? loadSpec(database, from) : from)),
    );
    for (const revision of [1, 2, 3]) {
      const whole = await loadSpec(database, revision);
      for (const from of known) expect(await loadSpec(database, revision, from)).toEqual(whole);
    }
    const [, first, second] = known;
    expect((await loadSpec(database, 2, first)).byId.get("terms/b")).toBe(first?.byId.get("terms/b"));
    expect((await loadSpec(database, 1, second)).byId.get("terms/b")).toBe(second?.byId.get("terms/b"));
  });

  it("gives every record the hash of its body", async () => {
    const spec = await loadSpec(await aRegisterOfThreeRevisions(), 3);
    for (const record of spec.byId.values()) expect(toContentHash(record.body as unknown as Json)).toBe(record.hash);
  });

  it("lists the versions of a record oldest first, with and without their bodies, and none of a record that is not there", async () => {
    const database = await aRegisterOfThreeRevisions();
    const versions = await listVersions(database, "term", "a");
    expect(versions.map(({ number, revision, body }) => [number, revision, body.meaning])).toEqual([
      [1, 1, "First."],
      [2, 2, "Second."],
    ]);
    expect(await listVersions(database, "term", "nothing")).toEqual([]);
    expect(await listVersionHeads(database, "term", "a")).toEqual(versions.map(({ body: _, ...head }) => head));
  });

  it.each([
    [
      "a body that was changed behind the triggers",
      `UPDATE "Version" SET "body" = replace("body", 'First', 'Forged')`,
      /version 1 of terms\/a: its text does not have the hash/,
    ],
    ["a kind that does not exist", `UPDATE "Version" SET "kind" = 'wizard'`, /a version: \/kind/],
    [
      "exceptions that are not JSON",
      `UPDATE "Revision" SET "exceptions" = 'x'`,
      /the exceptions of revision 1: its text is not JSON/,
    ],
  ])("does not load over %s", async (_, damage, message) => {
    const database = await aRegisterOfThreeRevisions();
    await liftRules(database);
    await database.$executeRawUnsafe(damage);
    await expect(loadSpec(database, 1)).rejects.toThrow(message);
  });
});

describe("the tables", () => {
  it("have the columns that the client reads, in every model", async () => {
    const database = await aRegisterOfThreeRevisions();
    await addOneOfEverythingPeopleHave(database, await anAccount(database, "ada"));
    const [at, formatVersion] = ["2025-02-01T12:00:00.000Z", "1.4.0"];
    await database.edition.create({
      data: { tag: "v1", revisionNumber: 3, title: "A", message: "", by: "ada", authorName: "Ada", at },
    });
    const mail = {
      about: "topics/a",
      subject: "s",
      mailbox: "m",
      messageId: "i",
      sha256: "h",
      sameAs: "h",
      bytes: "b",
    };
    await database.sentMail.create({
      data: { ...mail, by: "ada", at, outcome: { create: { type: "sent", said: "250", at } } },
    });
    await addUsage(database, [{ operation: "getSpec", formatVersion, day: "2025-02-01", count: 1 }]);
    await database.secret.create({ data: { name: "sign-in-secret", value: "s" } });
    await database.verification.create({ data: { id: 1, at, isWhole: true, said: "" } });
    await database.attempt.create({ data: { key: "k", endsAt: at, tries: 1 } });
    // A table that has no row here is missed: it is found by its first.
    for (const model of Object.values(Prisma.ModelName)) {
      const table = database[(model[0]?.toLowerCase() + model.slice(1)) as "register"];
      const [row] = await database.$queryRawUnsafe<object[]>(`SELECT * FROM "${model}" LIMIT 1`);
      expect(Object.keys(await table.findFirstOrThrow()).sort(), model).toEqual(Object.keys(row ?? {}).sort());
    }
  });
});
