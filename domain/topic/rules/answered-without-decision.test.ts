import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";
import { answeredWithoutDecision } from "#domain/topic/rules/answered-without-decision.ts";

const answered = aRecord("topic", "t", { status: "answered", answeredBy: ["d"] });

it("reports an answer that was only acknowledged, and one that is missing", () => {
  const line =
    "topics/t /answeredBy is answered, but names no agreed decision; name it, or leave the topic open and write an outcome";
  expect(linesOf(answeredWithoutDecision, [answered, aRecord("decision", "d", { status: "acknowledged" })])).toEqual([
    line,
  ]);
  expect(linesOf(answeredWithoutDecision, [aRecord("topic", "t", { status: "answered" })])).toEqual([line]);
  expect(linesOf(answeredWithoutDecision, [answered])).toEqual([line]);
});

it("is content with an agreed decision, and lets an open topic name one or none", () => {
  const open = [aRecord("topic", "u", { answeredBy: ["d"] }), aRecord("topic", "v")];
  expect(linesOf(answeredWithoutDecision, [answered, ...open, aRecord("decision", "d")])).toEqual([]);
});
