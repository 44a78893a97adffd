import { expect, it } from "vitest";
import { recordWithoutSource } from "#domain/check/rules/record-without-source.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { aMeetingWithNote, aRecord } from "#domain/test-builders.ts";

const source = { type: "url", url: "https://example.org/", certainty: "read" } as const;

it("reports a record that names no source anywhere", () => {
  expect(linesOf(recordWithoutSource, [aRecord("term", "a"), aRecord("meeting", "2025-01-27")])).toEqual([
    "terms/a /sources names no source; say where it comes from",
    "meetings/2025-01-27 /sources names no source; say where it comes from",
  ]);
});

it("is content with a source of a part, and with a note kept as it came", () => {
  const part = aRecord("component", "a", { facts: [{ text: "f", sources: [source] }] });
  expect(linesOf(recordWithoutSource, [part, aMeetingWithNote("n")])).toEqual([]);
});
