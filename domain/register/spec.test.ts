import fc from "fast-check";
import { expect, it } from "vitest";
import { findRecord, listRecords, toStatus, toSpec, toSummary, toTitle, withRecords } from "#domain/register/spec.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { kindNames, toRecordId, type KindName } from "#domain/register/reference.ts";

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

it("puts records in one order, however they came and whatever the ranks of kernels are", () => {
  const slug = fc.constantFrom("1", "2", "10", "6.9", "6.12", "a", "b");
  const record = fc.record({ kind: fc.constantFrom(...kindNames), slug, rank: fc.nat(3), retired: fc.boolean() });
  const register = fc.uniqueArray(record, { selector: ({ kind, slug }) => `${kind} ${slug}`, maxLength: 24 });
  const inTwoOrders = register.chain((drafts) =>
    fc.tuple(fc.constant(drafts), fc.shuffledSubarray(drafts, { minLength: drafts.length })),
  );
  const toOrder = (drafts: readonly { kind: KindName; slug: string; rank: number; retired: boolean }[]) => {
    const records = drafts.map(({ kind, slug, rank, retired }) =>
      aRecord(kind, slug, kind === "kernel" ? { rank } : {}, { retired }),
    );
    const spec = aSpec(records);
    return { all: [...spec.byId.keys()], live: listRecords(spec).map((each) => toRecordId(each.kind, each.slug)) };
  };
  fc.assert(
    fc.property(inTwoOrders, ([drafts, shuffled]) => {
      expect(toOrder(shuffled)).toEqual(toOrder(drafts));
    }),
  );
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

it("is the same after some records have changed as when all of it is put together anew", () => {
  const records = [
    aRecord("kernel", "6.9", { rank: 1 }),
    aRecord("kernel", "6.12", { rank: 2 }),
    aRecord("person", "ada"),
  ];
  const before = aSpec([
    ...records,
    aRecord("term", "a"),
    aRecord("term", "b"),
    aRecord("term", "c", {}, { retired: true }),
  ]);
  const changes = [
    [],
    [aRecord("term", "b", { meaning: "Better." })],
    [aRecord("term", "a", {}, { retired: true }), aRecord("term", "c", { meaning: "Back." })],
    [aRecord("person", "ada", {}, { retired: true })],
    [aRecord("term", "aa"), aRecord("topic", "new")],
    [aRecord("kernel", "6.9", { rank: 3 })],
  ];
  for (const changed of changes) {
    const all = new Map([
      ...before.byId,
      ...changed.map((record) => [toRecordId(record.kind, record.slug), record] as const),
    ]);
    const rest = { revision: 2, at: before.at, exceptions: [] };
    const after = withRecords(before, { ...rest, records: changed });
    expect(after).toEqual(toSpec({ ...rest, records: [...all.values()] }));
    expect([...after.byId.keys()]).toEqual([...toSpec({ ...rest, records: [...all.values()] }).byId.keys()]);
  }
});

it("shares the lists in which nothing has changed", () => {
  const before = aSpec([aRecord("term", "a"), aRecord("person", "ada")]);
  const after = withRecords(before, {
    ...before,
    revision: 2,
    records: [aRecord("term", "a", { meaning: "Better." })],
  });
  expect(after.records.person).toBe(before.records.person);
  expect(before.records.term).not.toEqual(after.records.term);
});
