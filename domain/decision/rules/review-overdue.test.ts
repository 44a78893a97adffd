import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { reviewOverdue } from "#domain/decision/rules/review-overdue.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports a review that was due yesterday", () => {
  expect(linesOf(reviewOverdue, [aRecord("decision", "d", { reviewBy: "2025-01-31" })], "2025-02-01")).toEqual([
    "decisions/d /reviewBy was to be reviewed by 2025-01-31; review it and name the next day, or supersede it",
  ]);
});

it("is content with one that is due today, and with a decision that no longer stands", () => {
  const today = aRecord("decision", "a", { reviewBy: "2025-02-01" });
  const old = aRecord("decision", "b", { reviewBy: "2025-01-01", status: "withdrawn" });
  expect(linesOf(reviewOverdue, [today, old], "2025-02-01")).toEqual([]);
});
