import { expect, it } from "vitest";
import { namesLookAlike } from "#domain/check/rules/names-look-alike.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports two records of a kind whose names read alike, however they are spelled", () => {
  const records = [
    aRecord("component", "a", { title: "LUO core" }),
    aRecord("component", "b", { title: "luo\u00A0 Core" }),
    aRecord("topic", "c", { title: "LUO core" }),
  ];
  expect(linesOf(namesLookAlike, records)).toEqual([
    "components/b  reads the same as `components/a`: “luo\u00A0 Core”; name one of them otherwise",
  ]);
});

it("reports a name in which letters of another script pass for Latin ones", () => {
  const term = aRecord("term", "kho", { title: "\u041AHO", synonyms: ["Ядро"], meaning: "\u041AHO keeps memory." });
  expect(linesOf(namesLookAlike, [term])).toEqual([
    "terms/kho /title `\u041AHO` mixes letters of two scripts that look alike; write it in one",
  ]);
});

it("leaves kernels of one version, and pairs of the same two, to the rules about their addresses", () => {
  const kernels = ["6.12", "6.12-2"].map((slug) => aRecord("kernel", slug, { version: "6.12" }));
  const pairs = ["6.12-to-6.13", "other"].map((slug) => aRecord("pair", slug));
  expect(linesOf(namesLookAlike, [...kernels, ...pairs])).toEqual([]);
});

it("leaves terms to the rule that knows their scopes", () => {
  const scoped = (slug: string, scope: string) => aRecord("term", slug, { title: "session", scope });
  expect(linesOf(namesLookAlike, [scoped("a", "LUO"), scoped("b", "fdbox")])).toEqual([]);
});
