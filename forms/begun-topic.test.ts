import { expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { toTopicForm } from "#forms/begun-topic.ts";

it("begins with an open topic, scheduled for the meeting that it is put forward for", () => {
  expect(toTopicForm({ title: " Rollback ", question: "How?", day: "2025-02-10" })).toMatchObject({
    title: "Put forward: Rollback",
    changes: [
      {
        op: "create",
        kind: "topic",
        slug: "",
        body: {
          title: "Rollback",
          question: "How?",
          status: "open",
          schedule: [{ day: "2025-02-10", text: "Rollback" }],
        },
      },
    ],
  });
});

it("schedules nothing for what is no day", () => {
  const [change] = toTopicForm({ title: "Rollback", question: undefined, day: "2025-02-30" }).changes;
  expect(change?.body).toMatchObject({ schedule: [], question: "" });
});

it("keeps the title of the proposal as long as a title may be", () => {
  expect(toTopicForm({ title: "a".repeat(200), question: "", day: "" }).title).toHaveLength(limits.line);
});
