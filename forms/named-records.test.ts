import { expect, it } from "vitest";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { withNamedRecords } from "#forms/named-records.ts";
import { emptyForm } from "#forms/proposal-form.ts";

const spec = aSpec([
  aRecord("person", "jason-gunthorpe", { name: "Jason Gunthorpe" }),
  aRecord("person", "ada-1", { name: "Ada Example" }),
  aRecord("person", "ada-2", { name: "Ada Example" }),
  aRecord("kernel", "6.13", { version: "6.13" }),
]);

const read = (kind: "topic" | "pair", body: object) =>
  withNamedRecords({ ...emptyForm, changes: [{ op: "create", kind, slug: "", body: { ...body } }] }, spec).changes[0]
    ?.body;

it("takes the title of a record for its address, wherever in the form it is asked for", () => {
  const positions = [{ speaker: " Jason  gunthorpe ", text: "Jason Gunthorpe" }];
  expect(read("topic", { raisedBy: "Jason Gunthorpe", positions })).toEqual({
    raisedBy: "jason-gunthorpe",
    positions: [{ speaker: "jason-gunthorpe", text: "Jason Gunthorpe" }],
  });
  expect(read("pair", { from: "Linux 6.13", to: "6.13" })).toEqual({ from: "6.13", to: "6.13" });
});

it("leaves what two are called, what nobody is called, and what is an address for the form to ask about", () => {
  for (const raisedBy of ["Ada Example", "Zoe New", "ada-1", "nobody", ""])
    expect(read("topic", { raisedBy })).toEqual({ raisedBy });
});
