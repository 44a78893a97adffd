import { expect, it } from "vitest";
import { findRecord, listRecords, toStatus, toSummary, toTitle } from "#domain/spec.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { kindNames } from "#domain/reference.ts";

it("lists kernels in release order, whatever their names sort like", () => {
  const spec = aSpec([
    aRecord("kernel", "6.12", { version: "6.12", rank: 120 }),
    aRecord("kernel", "6.9", { version: "6.9", rank: 90 }),
  ]);
  expect(spec.records.kernel.map((kernel) => kernel.slug)).toEqual(["6.9", "6.12"]);
});

it("keeps a retired record findable and out of the lists", () => {
  const spec = aSpec([aRecord("person", "ada", {}, { retired: true })]);
  expect(spec.records.person).toEqual([]);
  expect(findRecord(spec, "person", "ada")?.retired).toBe(true);
  expect(listRecords(spec)).toEqual([]);
});

it("finds nothing where there is nothing", () => {
  expect(findRecord(aSpec(), "term", "kexec")).toBeUndefined();
});

it("lists records by kind and then by address, however they came", () => {
  const spec = aSpec([aRecord("term", "b"), aRecord("term", "a"), aRecord("person", "z"), aRecord("term", "c")]);
  expect(listRecords(spec).map((record) => record.slug)).toEqual(["z", "a", "b", "c"]);
});

it("gives every kind a title and a summary", () => {
  const spec = aSpec(kindNames.map((kind) => aRecord(kind, "one")));
  for (const record of listRecords(spec)) {
    expect(toTitle(record), record.kind).toMatch(/\S/);
    expect(toSummary(record), record.kind).toMatch(/\S/);
  }
});

it("gives a status to the kinds that have one, and to no other", () => {
  const spec = aSpec(kindNames.map((kind) => aRecord(kind, "one")));
  const withStatus = listRecords(spec).flatMap((record) => (toStatus(record) ? [record.kind] : []));
  expect(withStatus).toEqual(["machine", "term", "pair", "topic", "decision", "action"]);
});
