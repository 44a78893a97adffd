import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { conditionExpired } from "#domain/pair/rules/condition-expired.ts";
import { aRecord } from "#domain/test-builders.ts";

const withConditions = (...days: string[]) =>
  aRecord("pair", "p", { conditions: days.map((untilDay) => ({ text: "short term", untilDay })) });

it("reports a condition that ended yesterday", () => {
  expect(linesOf(conditionExpired, [withConditions("2025-02-01", "2025-01-31")], "2025-02-01")).toEqual([
    "pairs/p /conditions/1/untilDay ended on 2025-01-31; renew the condition, or say what holds without it",
  ]);
});

it("is content on the last day, and with a condition that waits for an event", () => {
  const waiting = aRecord("pair", "q", { conditions: [{ text: "until merged", untilEvent: "merged" }] });
  expect(linesOf(conditionExpired, [withConditions("2025-02-01"), waiting], "2025-02-01")).toEqual([]);
});

it("reports a condition whose event came, and none whose event is said to come", () => {
  const reported = (day: string) =>
    aRecord("pair", "q", {
      conditions: [{ text: "for now", untilEvent: "the merge", happened: { day, text: "It was merged." } }],
    });
  expect(linesOf(conditionExpired, [reported("2025-02-01")])).toEqual([
    "pairs/q /conditions/0/happened ended on 2025-02-01 with its event; renew the condition, or say what holds without it",
  ]);
  expect(linesOf(conditionExpired, [reported("2025-02-02")])).toEqual([]);
});
