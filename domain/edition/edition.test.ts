import { describe, expect, it } from "vitest";
import { isSameEdition, listHindrances } from "#domain/edition/edition.ts";
import { editionTagSchema, newEditionSchema } from "#domain/edition/schema.ts";
import { anEdition } from "#domain/test-builders.ts";

const first = anEdition({ tag: "v1.0", revision: 2 });
const cut = (tag: string, revision: number) =>
  listHindrances({ tag, revision, title: "T", message: "M." }, { editions: [first], newestRevision: 5 }).map(
    ({ path, message }) => `${path} ${message}`,
  );

describe("an edition", () => {
  it("may be cut of any revision after the edition before", () => {
    expect(cut("v1.1", 3)).toEqual([]);
    expect(cut("v1.1", 5)).toEqual([]);
    expect(listHindrances(first, { editions: [], newestRevision: 2 })).toEqual([]);
  });

  it("is not cut of a revision that is not there yet", () => {
    expect(cut("v1.1", 6)).toEqual(["/revision is not there yet; the newest is 5"]);
  });

  it("is not cut of the same revision or an older one, so that the notes of no other edition change", () => {
    const refused = ["/revision must be later than 2, which is edition v1.0; editions follow one another"];
    expect(cut("v0.9", 1)).toEqual(refused);
    expect(cut("again", 2)).toEqual(refused);
  });

  it("does not take the tag of another", () => {
    expect(cut("v1.0", 3)).toEqual(["/tag is the name of revision 2; choose another"]);
  });

  it("is the same as one that says the same, by the same person", () => {
    expect(isSameEdition(first, first, "clara")).toBe(true);
    expect(isSameEdition(first, first, "dora")).toBe(false);
    for (const other of [{ message: "Another reason." }, { title: "Another" }, { tag: "v9" }, { revision: 9 }])
      expect([other, isSameEdition(first, { ...first, ...other }, "clara")]).toEqual([other, false]);
  });
});

describe("a tag", () => {
  it.each(["2025-02-10", "v1.0", "6.19-rc1", "a"])("may be %s", (tag) => {
    expect(editionTagSchema.safeParse(tag).success).toBe(true);
  });

  it.each(["", "V1", "a b", "a/b", "../a", "a..b", "-a", "a.", "main", "v1.lock", "v1.tar.gz", "a".repeat(33), "ä"])(
    "is not %j, which an address, a file or git would not take",
    (tag) => {
      expect(editionTagSchema.safeParse(tag).success).toBe(false);
    },
  );
});

it.each(["", "0", "1.5", "-1", "x", "1e3", "9999999999"])("revision %j of the form is refused", (revision) => {
  expect(newEditionSchema.safeParse({ tag: "v1", revision, title: "T", message: "M." }).success).toBe(false);
});
