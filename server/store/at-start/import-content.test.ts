import { describe, expect, it } from "vitest";
import { toContentHash, type Json } from "#domain/register/record/canonical.ts";
import type { Database } from "#server/store/database.ts";
import { importContent } from "#server/store/at-start/import-content.ts";
import { emptySpec, loadSpec } from "#server/store/load-spec.ts";
import type { ImportedContent } from "#server/store/at-start/plan-import.ts";
import { listVersions } from "#server/store/records.ts";
import { findNewestRevision, listRevisions } from "#server/store/revisions.ts";
import { acceptContent, aDatabase, aTerm, noon } from "#server/store/test-builders.ts";
import { verify } from "#server/store/verify/verify.ts";
import { failAt } from "#server/store/tampering-test-builders.ts";

const exception = { rule: "unused-event", record: "machines/light", reason: "Known.", until: "2030-01-01" };
const first: ImportedContent = {
  records: [aTerm("kexec", "Starting a kernel."), aTerm("kho", "Keeping memory.")],
  exceptions: [],
};

async function importInto(database: Database, content: ImportedContent) {
  const newest = await findNewestRevision(database);
  const spec = newest === 0 ? emptySpec : await loadSpec(database, newest);
  return importContent(database, spec, content, noon);
}

async function countRows(database: Database) {
  const { revision, record, version, proposal, change, audit } = database;
  const [revisions, records, versions, proposals, changes, audits] = await Promise.all([
    revision.count(),
    record.count(),
    version.count(),
    proposal.count(),
    change.count(),
    audit.count(),
  ]);
  return { revisions, records, versions, proposals, changes, audits };
}

describe("the founding of a register with content", () => {
  it("makes one accepted proposal and one revision of all records", async () => {
    const database = await aDatabase();
    expect(await importInto(database, first)).toEqual({
      revision: 1,
      founded: true,
      message: "founded with 2 records",
      heldBack: [],
    });
    expect(await countRows(database)).toEqual({
      revisions: 1,
      records: 2,
      versions: 2,
      proposals: 1,
      changes: 2,
      audits: 2,
    });
    expect(await database.proposal.findMany()).toMatchObject([
      { state: "accepted", author: "content", closedAt: "2025-02-01T12:00:00.000Z" },
    ]);
    expect(await listRevisions(database, 5)).toEqual([
      {
        number: 1,
        at: "2025-02-01T12:00:00.000Z",
        proposal: "1",
        author: "content",
        title: "Import of content/",
        message: "2 created",
        changes: [
          { kind: "term", slug: "kexec", version: 1, op: "create" },
          { kind: "term", slug: "kho", version: 1, op: "create" },
        ],
      },
    ]);
  });

  it("makes a revision of each earlier state first, in their order, and at once", async () => {
    const database = await aDatabase();
    const earlier = ["Oldest.", "Older."].map((meaning, index) => ({
      folder: `earlier/0${index + 1}-linux`,
      message: `As of ${index + 1}.`,
      records: [aTerm("kexec", meaning), ...first.records.slice(1)],
      exceptions: [],
    }));
    const newest = await importContent(database, emptySpec, { ...first, earlier }, noon);
    expect(newest).toMatchObject({ revision: 3, founded: true, message: "founded with 2 records" });
    expect(await listRevisions(database, 5, 3)).toMatchObject([{ number: 2 }, { number: 1 }]);
    expect(await listRevisions(database, 5)).toMatchObject([
      { number: 3, title: "Import of content/", message: "1 updated", changes: [{ slug: "kexec", version: 3 }] },
      { number: 2, title: "Import of content/earlier/02-linux/", message: "As of 2.", changes: [{ version: 2 }] },
      {
        number: 1,
        message: "As of 1.",
        changes: [
          { slug: "kexec", version: 1 },
          { slug: "kho", version: 1 },
        ],
      },
    ]);
    const meanings = await Promise.all(
      [1, 2, 3].map(async (revision) => (await loadSpec(database, revision)).records.term[0]?.body.meaning),
    );
    expect(meanings).toEqual(["Oldest.", "Older.", "Starting a kernel."]);
    const again = await importContent(database, await loadSpec(database, 3), { ...first, earlier }, noon);
    expect(again).toMatchObject({ revision: 3, founded: false, message: "nothing changed" });
  });

  it("lets a version give the message of the earlier state whose file it is, not that of the oldest", async () => {
    const database = await aDatabase();
    const state = (number: number, ...why: readonly [string, string]) => ({
      folder: `earlier/0${number}-linux`,
      message: `As of ${number}.`,
      records: [
        { ...aTerm("kexec", why[0]), why: why[0] },
        { ...aTerm("kho", why[1]), why: why[1] },
      ],
      exceptions: [],
    });
    const earlier = [state(1, "As of 1.", "As of 2."), state(2, "As of 2.", "As of 2.")];
    await importContent(database, emptySpec, { ...first, earlier }, noon);
    const listMessages = async (slug: string) =>
      (await listVersions(database, "term", slug)).map(({ message }) => message);
    expect(await listMessages("kexec")).toEqual(["As of 1.", "As of 2.", "2 updated"]);
    expect(await listMessages("kho")).toEqual(["As of 2.", "2 updated"]);
    expect((await loadSpec(database, 1)).records.term.map(({ message }) => message)).toEqual(["As of 1.", "As of 2."]);
    expect(await verify(database)).toMatchObject({ ok: true });
  });

  it("does not bring the past into a register that exists", async () => {
    const database = await aDatabase();
    await importInto(database, first);
    const state = { folder: "earlier/01-linux", message: "Then.", records: [aTerm("kexec", "Old.")], exceptions: [] };
    const spec = await loadSpec(database, 1);
    expect(await importContent(database, spec, { ...first, earlier: [state] }, noon)).toMatchObject({
      message: "nothing changed",
    });
    expect(await countRows(database)).toMatchObject({ revisions: 1 });
  });

  it("leaves a register empty whose founding fails after an earlier state", async () => {
    const database = await aDatabase();
    await failAt(database, { before: "INSERT", table: "Audit", when: `NEW."subject" = 'proposals/2'` });
    const earlier = [{ folder: "earlier/01-a", message: "Then.", records: [aTerm("kexec", "Old.")], exceptions: [] }];
    await expect(importContent(database, emptySpec, { ...first, earlier }, noon)).rejects.toThrow();
    expect(await countRows(database)).toMatchObject({ revisions: 0, versions: 0, proposals: 0 });
  });

  it("changes nothing when the same content comes again", async () => {
    const database = await aDatabase();
    await importInto(database, first);
    const before = await countRows(database);
    expect(await importInto(database, first)).toEqual({
      revision: 1,
      founded: false,
      message: "nothing changed",
      heldBack: [],
    });
    expect(await countRows(database)).toEqual(before);
  });

  it("sees what another process founded meanwhile", async () => {
    const database = await aDatabase();
    await importInto(database, first);
    expect(await importContent(database, emptySpec, first, noon)).toEqual({
      revision: 1,
      founded: false,
      message: "nothing changed",
      heldBack: [],
    });
  });

  it("seals each acceptance in the audit log, with the hash of every version it made", async () => {
    const database = await aDatabase();
    await importInto(database, first);
    await acceptContent(database, { ...first, exceptions: [exception] });
    const entries = await database.audit.findMany({ orderBy: { seq: "asc" } });
    const versions = await database.version.findMany({ orderBy: { slug: "asc" } });
    expect(entries.map(({ subject, action }) => `${subject} ${action}`)).toEqual([
      "proposals/1 draft",
      "proposals/1 accept",
      "proposals/2 draft",
      "proposals/2 accept",
    ]);
    expect(entries.map(({ seq, previousHash }) => [seq, previousHash])).toEqual(
      entries.map((_, index) => [index + 1, entries[index - 1]?.hash ?? ""]),
    );
    for (const { hash, ...entry } of entries)
      expect(toContentHash({ ...entry, detail: JSON.parse(entry.detail) as Json })).toBe(hash);
    expect(JSON.parse(entries[1]?.detail ?? "")).toMatchObject({
      revision: 1,
      changes: versions.map(({ slug, hash }) => ({ record: `terms/${slug}`, op: "create", version: 1, hash })),
    });
  });
});
