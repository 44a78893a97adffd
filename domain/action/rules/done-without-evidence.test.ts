import { expect, it } from "vitest";
import { doneWithoutEvidence } from "#domain/action/rules/done-without-evidence.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

const source = { type: "url", url: "https://example.org/", certainty: "read" } as const;

it("reports a done action whose outcome rests on nothing", () => {
  expect(
    linesOf(doneWithoutEvidence, [aRecord("action", "a", { status: "done", outcome: [{ text: "sent" }] })]),
  ).toEqual([
    "actions/a /outcome is done, but no outcome names a source that says so; add it, or make the status unknown",
  ]);
});

it("is content with one source, and asks none of an open action", () => {
  const outcome = [{ text: "sent" }, { text: "sent", sources: [source] }];
  const records = [aRecord("action", "a", { status: "done", outcome }), aRecord("action", "b")];
  expect(linesOf(doneWithoutEvidence, records)).toEqual([]);
});
