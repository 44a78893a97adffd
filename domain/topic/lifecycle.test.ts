import { expect, it } from "vitest";
import { aBody } from "#domain/test-builders.ts";
import { listTopicMoveObstacles, topicTable, UNRECORDED } from "#domain/topic/lifecycle.ts";
import { topicStatuses, type TopicStatus } from "#domain/topic/schema.ts";

const topic = (status: TopicStatus) => aBody("topic", { status });
const complete = (status: TopicStatus) =>
  aBody("topic", { status, answeredBy: ["d"], reason: { text: "No user yet." }, supersededBy: ["other"] });

it("lets every move it lists happen where nothing is missing, and no other", () => {
  for (const from of [UNRECORDED, ...topicStatuses] as const)
    for (const to of topicStatuses) {
      const isListed = topicTable.some((row) => row.from === from && row.to === to);
      const found = listTopicMoveObstacles(from === UNRECORDED ? undefined : topic(from), complete(to));
      expect(found.length === 0, `${from} to ${to}: ${found.join()}`).toBe(from === to || isListed);
    }
});

it("names each step from a status once", () => {
  const steps = topicTable.map(({ from, event }) => `${from} ${event}`);
  expect(new Set(steps).size).toBe(steps.length);
});

it("refuses a move off the table with the moves there are", () => {
  expect(listTopicMoveObstacles(undefined, complete("superseded"))).toEqual([
    "a topic does not start as superseded; it starts as open, proposed, acknowledged, answered, deferred or moot",
  ]);
  expect(listTopicMoveObstacles(topic("answered"), complete("moot"))).toEqual([
    "a topic does not go from answered to moot; from answered it goes to open or superseded",
  ]);
  expect(listTopicMoveObstacles(topic("superseded"), complete("open"))).toEqual([
    "a topic that is superseded stays so; open a new one",
  ]);
});

it.each([
  ["answered", "is answered, so `answeredBy` must name the decision that answers it"],
  ["deferred", "is closed without an answer, so `reason` must say why, and what would bring it back"],
  ["moot", "is closed without an answer, so `reason` must say why, and what would bring it back"],
  ["superseded", "is superseded, so `supersededBy` must name the topic that takes its place"],
] as const)("says what a topic that becomes %s still needs", (status, message) => {
  expect(listTopicMoveObstacles(topic("open"), topic(status))).toEqual([message]);
});
