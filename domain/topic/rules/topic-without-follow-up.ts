/** A topic was on an agenda whose day has passed, and nothing is recorded since. The group may have forgotten it. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

const waiting: ReadonlySet<string> = new Set(["open", "proposed", "acknowledged"]);

export const topicWithoutFollowUp: Rule = {
  name: "topic-without-follow-up",
  level: "note",
  holds: "Of every topic whose day on the agenda has passed, it is recorded what came of it.",
  check: eachRecord("topic", function* ({ body }, { today }) {
    const last = body.schedule
      .map(({ day }) => day)
      .sort()
      .at(-1);
    const isSilent = body.outcome.length === 0 && body.answeredBy.length === 0;
    if (last !== undefined && last < today && waiting.has(body.status) && isSilent)
      yield {
        path: "/outcome",
        message: `was on the agenda of ${last}, and nothing is recorded since; add what came of it, or its next day`,
      };
  }),
};
