/** What belongs to a meeting besides its note: topics put on the agenda of its day, actions due that day, those promised at it, and those that its note says are over. */
import { findClosing } from "#domain/action/closing.ts";
import { groupBy } from "#domain/group-by.ts";
import { remember } from "#domain/remember.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";

type Topic = RegisterRecord<"topic">;
type Action = RegisterRecord<"action">;

const topicsByDay = remember((topics: readonly Topic[]) => {
  const entries = topics.flatMap((topic) =>
    [...new Set(topic.body.schedule.map(({ day }) => day))].map((day) => ({ day, topic })),
  );
  return groupBy(entries, ({ day }) => day);
});

const actionsByMeeting = remember((actions: readonly Action[]) => groupBy(actions, ({ body }) => body.meeting));
const actionsByClosing = remember((actions: readonly Action[]) =>
  groupBy(actions, ({ body }) => findClosing(body)?.meeting),
);
const actionsByDay = remember((actions: readonly Action[]) => groupBy(actions, ({ body }) => body.due?.day));

/** Each once, in the order of the register, however often it was suggested for that day. */
export const listScheduled = (topics: readonly Topic[], day: string): readonly Topic[] =>
  (topicsByDay(topics).get(day) ?? []).map(({ topic }) => topic);

export const listDue = (actions: readonly Action[], day: string): readonly Action[] =>
  actionsByDay(actions).get(day) ?? [];

export const listPromised = (actions: readonly Action[], meeting: string): readonly Action[] =>
  actionsByMeeting(actions).get(meeting) ?? [];

export const listClosed = (actions: readonly Action[], meeting: string): readonly Action[] =>
  actionsByClosing(actions).get(meeting) ?? [];
