import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { decisionDebt } from "#domain/decision/rules/decision-debt.ts";
import { aRecord } from "#domain/test-builders.ts";

const old = aRecord("machine", "old", { standing: "superseded" });
const gone = aRecord("term", "gone", {}, { retired: true });

it("reports an agreed decision that no standing record carries", () => {
  const records = [
    aRecord("decision", "a"),
    aRecord("decision", "b", { carriedBy: ["machines/old", "terms/gone"] }),
    old,
    gone,
  ];
  expect(linesOf(decisionDebt, records)).toEqual([
    "decisions/a /carriedBy is agreed, but no record carries it yet; name the machine, term or pair that does",
    "decisions/b /carriedBy is agreed, but every record that carried it is retired or superseded; name what carries it now",
  ]);
});

it("reports a provisional one as well, unless a pair names it as its own", () => {
  const records = [aRecord("decision", "a", { status: "provisional" }), aRecord("decision", "b")];
  expect(linesOf(decisionDebt, [...records, aRecord("pair", "p", { decision: "b" })])).toEqual([
    "decisions/a /carriedBy is provisional, but no record carries it yet; name the machine, term or pair that does",
  ]);
});

it("is content with one record that stands, and asks for none before there is agreement", () => {
  const carried = aRecord("decision", "a", { carriedBy: ["machines/old", "terms/kexec"] });
  const records = [carried, aRecord("decision", "b", { status: "acknowledged" }), old, aRecord("term", "kexec")];
  expect(linesOf(decisionDebt, records)).toEqual([]);
});
