import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";
import { topicWithoutFollowUp } from "#domain/topic/rules/topic-without-follow-up.ts";

const on = (...days: string[]) => ({ schedule: days.map((day) => ({ day, text: "agenda" })) });

it("reports a topic whose last day on an agenda has passed in silence", () => {
  const topic = aRecord("topic", "t", on("2025-02-10", "2025-01-27", "2025-01-13"));
  expect(linesOf(topicWithoutFollowUp, [topic], "2025-02-11")).toEqual([
    "topics/t /outcome was on the agenda of 2025-02-10, and nothing is recorded since; add what came of it, or its next day",
  ]);
  expect(linesOf(topicWithoutFollowUp, [aRecord("topic", "t", on("2025-02-10"))], "2025-02-11")).toHaveLength(1);
});

it("is content on the day itself, and with an outcome, an answer, a reason to wait or no day at all", () => {
  const records = [
    aRecord("topic", "a", on("2025-01-27", "2025-02-10")),
    aRecord("topic", "b", { ...on("2025-01-27"), outcome: [{ text: "merged" }] }),
    aRecord("topic", "c", { ...on("2025-01-27"), status: "deferred" }),
    aRecord("topic", "d"),
    aRecord("topic", "e", { ...on("2025-01-27"), answeredBy: ["d"] }),
  ];
  expect(linesOf(topicWithoutFollowUp, records, "2025-02-10")).toEqual([]);
});
