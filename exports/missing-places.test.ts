import { expect, it } from "vitest";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { findMissingPlace } from "#exports/missing-places.ts";

const spec = aSpec(
  [aRecord("term", "kho"), aRecord("term", "gone", {}, { number: 2, retired: true }), aRecord("meeting", "2025-01-27")],
  { revision: 2 },
);

const find = (address: string) => {
  const { pathname, searchParams } = new URL(address, "http://register.invalid");
  return findMissingPlace(spec, pathname, searchParams);
};

it.each([
  "/terms",
  "/terms?after=kho",
  "/terms?after=gone",
  "/terms?status=draft&after=kho",
  "/terms/kho?after=anything",
  "/terms/kho?all=links&after=meetings/2025-01-27",
  "/terms/gone?all=versions&before=2",
  "/terms/kho?all=uses&after=50",
  "/meetings/2025-01-27?all=links&passage=10-20",
  "/findings?rule=dangling-reference&after=200",
  "/editions?before=2",
  "/editions?after=anything",
  "/proposals?before=7&state=draft",
  "/search?q=kexec&after=50",
  "/propose/passage?draft=a&at=/changes/0/body/sources/0",
  "/propose/note?meeting=2025-01-27",
  "/propose/note?meeting=2025-01-27~0123456789ab",
  "/propose/correction?meeting=2025-01-27",
  "/propose/note?meeting=2025-02-10&draft=a",
])("finds the place that %s asks for", (address) => {
  expect(find(address)).toBeUndefined();
});

it.each([
  ["/terms?after=no-such", "There is no term “no-such”, after which the list would go on."],
  ["/terms?after=", "There is no term “”, after which the list would go on."],
  ["/terms?after=meetings/2025-01-27", "There is no term “meetings/2025-01-27”, after which the list would go on."],
  ["/terms/kho?all=links&after=kho", "There is no record “kho”, after which the list would go on."],
  ["/terms/kho?all=versions&before=2", "There is no version “2” of /terms/kho."],
  ["/terms/kho?all=versions&before=1e1", "There is no version “1e1” of /terms/kho."],
  ["/terms/kho?all=uses&after=x", "There is no place “x” in the list."],
  ["/meetings/2025-01-27?all=uses", "There is no list “uses” of /meetings/2025-01-27."],
  ["/terms/kho?all=everything", "There is no list “everything” of /terms/kho."],
  ["/meetings/2025-01-27?all=links&passage=10-0", "There is no passage “10-0”."],
  ["/editions?before=3", "There is no revision “3”, before which the list would go on."],
  ["/findings?rule=no-such", "There is no rule “no-such”."],
  ["/findings?rule=dangling-reference&after=-1", "There is no place “-1” in the list."],
  ["/findings?level=nope", "There is no list of the level “nope”."],
  ["/proposals?before=abc", "There is no proposal “abc”, before which the list would go on."],
  ["/proposals?state=closed", "There is no state “closed” of proposals."],
  ["/search?kind=nokind", "There is no field for a kind, such as “nokind”, beside the words of a search."],
  ["/search?q=kexec&after=x", "There is no place “x” in the list."],
  ["/propose/passage", "This address names no draft of yours."],
  ["/propose/passage?draft=a", "This address names no draft of yours."],
  ["/propose/note", "This address names no note."],
  ["/propose/correction?meeting=nope", "There is no meeting “nope”."],
  ["/propose/note?meeting=nope", "There is no meeting “nope”."],
])("says of %s: %s", (address, what) => {
  expect(find(address)?.what).toBe(what);
});

it("leads to the beginning of the list, and to the rule that may be meant", () => {
  expect(find("/terms/kho?all=links&after=x")?.near).toMatchObject([{ path: "/terms/kho?all=links" }]);
  expect(find("/findings?rule=dangling-referenc")?.near[0]?.path).toBe("/findings?rule=dangling-reference");
});

it("repeats no more of an address than a name of ours has", () => {
  expect(find(`/terms?after=${"x".repeat(4_000)}`)?.what.length).toBeLessThan(200);
});
