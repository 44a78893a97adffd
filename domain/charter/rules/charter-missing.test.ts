import { expect, it } from "vitest";
import { charterMissing } from "#domain/charter/rules/charter-missing.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports a register without a charter, and one under another slug", () => {
  expect(linesOf(charterMissing, [aRecord("charter", "other")])).toEqual([
    "register  there is no charter `charter/group`; a register has exactly one",
    "charter/other  is a second charter; a register has exactly one, `charter/group`",
  ]);
});

it("reports a second charter beside the one there has to be, and only that", () => {
  expect(linesOf(charterMissing, [aRecord("charter", "group"), aRecord("charter", "other")])).toEqual([
    "charter/other  is a second charter; a register has exactly one, `charter/group`",
  ]);
});

it("is content with the one charter", () => {
  expect(linesOf(charterMissing, [aRecord("charter", "group")])).toEqual([]);
});
