import { describe, expect, it } from "vitest";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { aBody, aRecord } from "#domain/test-builders.ts";
import { toChangedFiles, toCommit, type CommittedRevision } from "#exports/history/commit.ts";

const aRevision = (changes: Partial<CommittedRevision> = {}): CommittedRevision => ({
  number: 3,
  at: "2025-02-03T10:00:00.900Z",
  authorName: "Ada Lovelace",
  proposal: { id: 7, title: "Say it better", message: "Nobody knew.\n", createdAt: "2025-02-01T12:00:00Z" },
  versions: [],
  exceptions: [],
  notes: [],
  ...changes,
});

const retired = (record: AnyRecord): AnyRecord => ({ ...record, retired: true });

describe("the commit of a revision", () => {
  it("is by who proposed it, at that time, and carries when it was accepted", () => {
    const { author, committer } = toCommit(aRevision());
    expect(author).toEqual({ name: "Ada Lovelace", email: "", timestamp: 1_738_411_200, timezoneOffset: 0 });
    expect(committer).toMatchObject({ name: "Concordance", email: "", timestamp: 1_738_576_800 });
  });

  it("says what the proposal said, and ends with its number, its decisions and where the notes are", () => {
    const versions = [
      aRecord("decision", "point-of-no-return"),
      aRecord("pair", "a-to-b", { decision: "upstream-pairs" }),
      aRecord("pair", "b-to-c", { decision: "point-of-no-return" }),
      retired(aRecord("decision", "nothing-of-it")),
    ];
    expect(toCommit(aRevision({ versions, notes: ["https://lore.kernel.org/x@y"] })).message).toBe(
      `Say it better

Nobody knew.

Proposal: 7
Decided-in: decisions/point-of-no-return
Decided-in: decisions/upstream-pairs
Link: https://lore.kernel.org/x@y
`,
    );
  });

  it("has one line for what has no message", () => {
    const proposal = { id: 7, title: "Say it better", message: "  ", createdAt: "2025-02-01T12:00:00Z" };
    expect(toCommit(aRevision({ proposal })).message).toBe("Say it better\n\nProposal: 7\n");
  });

  it.each([
    ["Ada <ada@example.org>", "Ada ada@example.org"],
    ["Ada\nLovelace", "Ada Lovelace"],
    ["  .Ada. ", "Ada"],
    ["<>", "unnamed"],
  ])("has of the name %j what git takes: %j", (authorName, name) => {
    expect(toCommit(aRevision({ authorName })).author.name).toBe(name);
  });
});

describe("the files that a revision changes", () => {
  it("are those of its versions, without those of what was retired", () => {
    const versions = [aRecord("term", "kho", { meaning: "Handed over." }), retired(aRecord("machine", "session"))];
    const files = toChangedFiles({ versions, exceptions: [] });
    expect([...files.keys()].sort()).toEqual(["exceptions.yaml", "machines/session.yaml", "terms/kho.md"]);
    expect(files.get("machines/session.yaml")).toBeNull();
    expect(files.get("terms/kho.md")).toContain("Handed over.");
    expect(files.get("exceptions.yaml")).toBeNull();
  });

  it("are without the note of a meeting that has none any more", () => {
    const { original: _, ...body } = aBody("meeting");
    const meeting = { ...aRecord("meeting", "2025-01-27"), body } as AnyRecord;
    expect(toChangedFiles({ versions: [meeting], exceptions: [] }).get("meetings/2025-01-27.original.txt")).toBeNull();
  });
});
