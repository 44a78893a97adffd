import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { riskDays } from "#domain/pair/rules/risk-days.ts";
import { aRecord } from "#domain/test-builders.ts";

const risk = (fields: object) => ({ name: "leak", message: "It may leak.", condition: "Always.", ...fields });

it("reports a risk, and somebody who takes one, that ends before it begins", () => {
  const accepted = [{ by: "lab", day: "2025-02-02", until: "2025-02-01", text: "We drain." }];
  const risks = [risk({ from: "2027-01-01", until: "2026-12-31" }), risk({ accepted })];
  expect(linesOf(riskDays, [aRecord("pair", "a", { risks })])).toEqual([
    "pairs/a /risks/0/until is before 2027-01-01, the first day; exchange them",
    "pairs/a /risks/1/accepted/0/until is before 2025-02-02, the first day; exchange them",
  ]);
});

it("is content with one day, and with days that are left out", () => {
  const accepted = [{ by: "lab", day: "2025-02-02", text: "We drain." }];
  const day = { from: "2025-02-01", until: "2025-02-01" };
  const risks = [risk(day), risk({ from: "2025-02-01" }), risk({ until: "2025-02-01", accepted })];
  expect(linesOf(riskDays, [aRecord("pair", "a", { risks })])).toEqual([]);
});
