import { expect, it } from "vitest";
import { cut } from "#domain/register/cut.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { toCurrentAnswer, toListAnswer, toRecordAnswer } from "#api/answers.ts";

const base = "https://x.example";
const owed = aRecord("decision", "a");
const carried = aRecord("decision", "b", { carriedBy: ["terms/kho"] });
const spec = aSpec([owed, carried, aRecord("term", "kho")]);

it("says in a list of decisions which of them the register carries and which it owes", () => {
  const listed = { ...cut(spec.records.decision, 0, 10), next: null, links: [] };
  const { records } = toListAnswer(spec, "decision", listed, base);
  expect(records.map(({ carrying }) => carrying)).toMatchObject([
    { state: "debt", by: [] },
    { state: "carried", by: ["terms/kho"] },
  ]);
  expect(records[0]?.carrying?.reason).toContain("No record is named");
});

it("says it of a decision as it stands, and of no version and no other kind", () => {
  expect(toCurrentAnswer(spec, owed, base).carrying?.state).toBe("debt");
  expect(toRecordAnswer(owed, base)).not.toHaveProperty("carrying");
  expect(toCurrentAnswer(spec, aRecord("term", "kho"), base)).not.toHaveProperty("carrying");
});
