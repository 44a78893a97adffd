import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";
import { closedWithoutReason } from "#domain/topic/rules/closed-without-reason.ts";

it("reports a deferred and a moot topic without a reason", () => {
  const records = [aRecord("topic", "a", { status: "deferred" }), aRecord("topic", "b", { status: "moot" })];
  expect(linesOf(closedWithoutReason, records)).toEqual([
    "topics/a /reason is deferred, so `reason` must say why, and what would bring it back",
    "topics/b /reason is moot, so `reason` must say why, and what would bring it back",
  ]);
});

it("is content with a reason, and asks none of an open topic", () => {
  const reason = { text: "No user yet." };
  expect(
    linesOf(closedWithoutReason, [aRecord("topic", "a", { status: "moot", reason }), aRecord("topic", "b")]),
  ).toEqual([]);
});
