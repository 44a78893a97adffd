/** A test is recorded once it was run. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const testInFuture: Rule = {
  name: "test-in-future",
  level: "error",
  holds: "No test of a pair is of a day that is yet to come.",
  *check({ spec, today }) {
    for (const { slug, body } of spec.records.pair)
      for (const [index, { day }] of body.tests.entries())
        if (day > today)
          yield {
            record: toRecordId("pair", slug),
            path: `/tests/${index}/day`,
            message: `${day} is yet to come; give the day on which the test was run`,
          };
  },
};
