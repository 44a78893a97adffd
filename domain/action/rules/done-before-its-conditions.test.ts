import { expect, it } from "vitest";
import { doneBeforeItsConditions } from "#domain/action/rules/done-before-its-conditions.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

const met = { text: "The VM survives.", met: { text: "Shown on two hosts." } };
const open = { text: "The device survives, too." };

it("reports each condition of a done milestone that nobody showed to hold", () => {
  const record = aRecord("action", "a", { type: "milestone", status: "done", acceptance: [met, open] });
  expect(linesOf(doneBeforeItsConditions, [record])).toEqual([
    "actions/a /acceptance/1 is not recorded as met, and the milestone is done: “The device survives, too.”; say what shows that it holds, or leave it open",
  ]);
});

it("is content where all are met, and while it is open", () => {
  const records = [
    aRecord("action", "a", { status: "done", acceptance: [met] }),
    aRecord("action", "b", { status: "open", acceptance: [met, open] }),
    aRecord("action", "c", { status: "done" }),
  ];
  expect(linesOf(doneBeforeItsConditions, records)).toEqual([]);
});
