import { expect, it } from "vitest";
import { eachOf, eachRecord } from "#domain/check/each-record.ts";
import { listLinks } from "#domain/register/links.ts";
import { listRecords } from "#domain/register/spec.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";

const spec = aSpec([aRecord("term", "kexec"), aRecord("term", "kho"), aRecord("person", "ada")]);
const context = { spec, links: listLinks(spec), today: "2025-02-01" };

it("looks at the records of one kind alone, and says which one each report is about", () => {
  const check = eachRecord("term", function* ({ slug }, { today }) {
    if (slug === "kho") yield { path: "/title", message: `is odd on ${today}` };
  });
  expect([...check(context)]).toEqual([{ record: "terms/kho", path: "/title", message: "is odd on 2025-02-01" }]);
});

it("looks at whatever is listed, in its order, and passes on what a report is about besides", () => {
  const check = eachOf(listRecords, function* ({ kind }) {
    yield { path: "", message: "is there", about: kind };
  });
  expect([...check(context)].map(({ record, about }) => [record, about])).toEqual([
    ["people/ada", "person"],
    ["terms/kexec", "term"],
    ["terms/kho", "term"],
  ]);
});
