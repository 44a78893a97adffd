import { expect, it } from "vitest";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { listChoices, withAddedRecord } from "#forms/chosen-records.ts";
import { emptyForm } from "#forms/proposal-form.ts";

const spec = aSpec([
  aRecord("term", "kho", { title: "KHO" }, { number: 3 }),
  aRecord("term", "gone", {}, { retired: true }),
]);
const add = (record: string, kind = "", form = emptyForm) => withAddedRecord(form, spec, record, kind);

it("adds a record as it stands, by its address with or without the slash, or an empty one of a kind", () => {
  expect(add(" /terms/kho").form.changes).toMatchObject([{ op: "update", kind: "term", slug: "kho", base: 3 }]);
  expect(add("", "decision").form.changes).toEqual([{ op: "create", kind: "decision", slug: "", body: {} }]);
});

it("goes to a record that is there already", () => {
  const { form } = add("", "decision", add("terms/kho").form);
  const again = add("terms/kho", "", form);
  expect(again.form.changes).toHaveLength(2);
  expect(again.at).toBe("/changes/0");
});

it.each([
  ["", "choose a record"],
  ["terms/nothing", "there is no record `terms/nothing`"],
  ["terms/gone", "was retired"],
])("refuses `%s`: %s", (record, message) => {
  expect(add(record).issues?.[0]?.message).toContain(message);
  expect(add(record).form).toBe(emptyForm);
});

it("offers the records of each kind, and all of them", () => {
  const choices = new Map(listChoices(spec).map(({ name, choices }) => [name, choices]));
  expect(choices.get("term")).toContainEqual({ slug: "kho", title: "KHO" });
  expect(choices.get("any")).toContainEqual({ slug: "terms/kho", title: "KHO" });
});
