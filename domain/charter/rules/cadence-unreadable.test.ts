import { expect, it } from "vitest";
import { cadenceUnreadable } from "#domain/charter/rules/cadence-unreadable.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { aBody, aRecord } from "#domain/test-builders.ts";

const { cadence } = aBody("charter");
const meeting = (fields: Partial<typeof cadence>) =>
  aRecord("charter", "group", { cadence: { ...cadence, ...fields } });

it("reports a rule that cannot be followed", () => {
  const [line] = linesOf(cadenceUnreadable, [meeting({ rrule: "biweekly" })]);
  expect(line).toMatch(
    /^charter\/group \/cadence\/rrule `biweekly` is not a part of a rule here.*; write a rule such as FREQ=WEEKLY;INTERVAL=2;BYDAY=MO$/,
  );
});

it("reports a first day that the rule does not have", () => {
  expect(linesOf(cadenceUnreadable, [meeting({ start: "2025-01-28" })])).toEqual([
    "charter/group /cadence/start 2025-01-28 is no day of FREQ=WEEKLY;INTERVAL=2;BYDAY=MO; begin with the first meeting of the rule",
  ]);
});

it("is content with every second Monday from a Monday", () => {
  expect(linesOf(cadenceUnreadable, [meeting({})])).toEqual([]);
});
