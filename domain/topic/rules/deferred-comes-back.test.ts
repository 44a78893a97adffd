import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";
import { deferredComesBack } from "#domain/topic/rules/deferred-comes-back.ts";

const deferred = (slug: string, comesBack: { day?: string; after?: string }) =>
  aRecord("topic", slug, { status: "deferred", reason: { text: "Too early." }, comesBack });

it("reports a deferred topic whose day has come, and one whose record is settled", () => {
  const records = [
    deferred("a", { day: "2020-01-01" }),
    deferred("b", { after: "actions/x" }),
    aRecord("action", "x", { status: "done" }),
  ];
  expect(linesOf(deferredComesBack, records)).toEqual([
    "topics/a /comesBack/day is deferred, but 2020-01-01 has come; open it again, or say until when it is put off now",
    "topics/b /comesBack/after is deferred, but `actions/x` is settled; open it again, or say until when it is put off now",
  ]);
});

it("is content while neither has come, where nothing is waited for, and with a topic that is open again", () => {
  const records = [
    deferred("a", { day: "9999-12-31", after: "actions/x" }),
    aRecord("action", "x", { status: "open" }),
    aRecord("topic", "b", { status: "deferred", reason: { text: "Too early." } }),
    aRecord("topic", "c", { comesBack: { day: "2020-01-01" } }),
  ];
  expect(linesOf(deferredComesBack, records)).toEqual([]);
});
