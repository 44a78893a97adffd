import { expect, it } from "vitest";
import { allTogether, defineIndex, eachRecord, everyRecord } from "#domain/check/looks.ts";
import type { Check } from "#domain/check/rule.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

const records = [aRecord("term", "kexec"), aRecord("term", "kho"), aRecord("person", "ada")];
const lines = (check: Check): string[] =>
  linesOf({ name: "odd", level: "note", holds: "Nothing is odd.", check }, records, "2025-02-01");

it("looks at the records of one kind alone, and says which one each report is about", () => {
  const check = eachRecord("term", function* ({ slug }, { today }) {
    if (slug === "kho") yield { path: "/title", message: `is odd on ${today}` };
  });
  expect(lines(check)).toEqual(["terms/kho /title is odd on 2025-02-01"]);
});

it("looks at the records of every kind, in their order", () => {
  const check = everyRecord(function* ({ kind }) {
    yield { path: "", message: `is a ${kind}` };
  });
  expect(lines(check)).toEqual(["people/ada  is a person", "terms/kexec  is a term", "terms/kho  is a term"]);
});

it("looks at all records of a kind together, and at no other", () => {
  const check = allTogether(["term"], function* (lists) {
    yield { record: "register", path: "", message: `${Object.keys(lists).join()} ${lists.term.length}` };
  });
  expect(lines(check)).toEqual(["register  term 2"]);
});

it("tells a record what others say", () => {
  const titles = defineIndex(["term"], ({ term }) => {
    const bySlug = new Map(term.map(({ slug, body }) => [slug, body.title]));
    return (slug) => bySlug.get(slug);
  });
  const check = eachRecord("person", function* (_, { ask, find, findById }) {
    const [asked, found] = [ask(titles, "kho"), find("term", "kho")];
    yield { path: "", message: `${asked} ${found?.slug} ${findById("terms/gone")?.slug}` };
  });
  expect(lines(check)).toEqual(["people/ada  Kexec kho undefined"]);
});
