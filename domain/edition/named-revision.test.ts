import { describe, expect, it } from "vitest";
import { findNamedRevision, refuseReversed, type Known } from "#domain/edition/named-revision.ts";

const known: Known = {
  editions: [
    { tag: "v1.0", revision: 3 },
    { tag: "2025-02-10", revision: 4 },
    { tag: "7", revision: 5 },
    { tag: "2", revision: 2 },
    { tag: "v1.2", revision: 6 },
    { tag: "v2", revision: 8 },
    { tag: "v3", revision: 9 },
  ],
  newest: 8,
  today: "2025-03-01",
  onDay: undefined,
};

describe("a revision is named", () => {
  it.each([
    { text: "3", onDay: undefined, revision: 3, as: "revision" },
    { text: "v1.0", onDay: undefined, revision: 3, as: "edition" },
    { text: "2025-02-11", onDay: 6, revision: 6, as: "day" },
    { text: "2025-03-01", onDay: 8, revision: 8, as: "day" },
    // The tag and the number, or the day, say the same.
    { text: "2", onDay: undefined, revision: 2, as: "edition" },
    { text: "2025-02-10", onDay: 4, revision: 4, as: "edition" },
    { text: "0", onDay: undefined, revision: 0, as: "revision" },
    // The newest that counts is one of those that do.
    { text: "8", onDay: undefined, revision: 8, as: "revision" },
    { text: "v2", onDay: undefined, revision: 8, as: "edition" },
  ])("by $text", ({ text, onDay, revision, as }) => {
    expect(findNamedRevision("to", text, { ...known, onDay })).toEqual({ ok: true, value: { revision, as, text } });
  });

  it("by nothing as the beginning and the newest", () => {
    expect(findNamedRevision("from", "", known)).toMatchObject({ value: { revision: 0, as: "end" } });
    expect(findNamedRevision("to", "", known)).toMatchObject({ value: { revision: 8, as: "end" } });
  });
});

it.each([
  ["7", undefined, "is the edition `7`, revision 5, and also revision 7; give the number of the revision"],
  [
    "2025-02-10",
    6,
    "is the edition `2025-02-10`, revision 4, and also the day 2025-02-10, at the end of which revision 6 was the newest; give the number of the revision",
  ],
  ["9", undefined, "is revision 9, which is not there yet; the newest is 8"],
  ["2025-03-02", 8, "is a day to come; today is 2025-03-01 (UTC)"],
  ["2024-01-01", undefined, "is a day by the end of which the register had not begun"],
  ["2025-03-01", undefined, "is a day by the end of which the register had not begun"],
  // An edition that does not count yet is neither meant nor near.
  [
    "v3",
    undefined,
    "must be the number of a revision, the tag of an edition, or a day such as 2025-02-10; near it: v2",
  ],
  [
    "nothing like any of them",
    undefined,
    "must be the number of a revision, the tag of an edition, or a day such as 2025-02-10",
  ],
  ["2025-02-20", 9, "is a day at the end of which revision 9 was the newest; here 8 is"],
  [
    "2025-02-30",
    undefined,
    "must be the number of a revision, the tag of an edition, or a day such as 2025-02-10; near it: 2025-02-10",
  ],
  [
    "v1.1",
    undefined,
    "must be the number of a revision, the tag of an edition, or a day such as 2025-02-10; near it: v1.0, v1.2",
  ],
])("%s is refused in words where no one revision is meant", (text, onDay, message) => {
  expect(findNamedRevision("from", text, { ...known, onDay })).toEqual({
    ok: false,
    failure: { type: "bad-parameter", parameter: "from", message },
  });
});

it("refuses what is compared with what came before it, and takes the same twice", () => {
  const at = (revision: number) => ({ revision, as: "revision", text: String(revision) }) as const;
  expect(refuseReversed({ from: at(3), to: at(3) })).toBeUndefined();
  expect(refuseReversed({ from: at(4), to: at(3) })).toEqual({
    type: "bad-parameter",
    parameter: "from",
    message: "is revision 4, which is later than 3, to which it is compared; exchange the two",
  });
});
