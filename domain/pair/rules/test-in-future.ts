/** A test is recorded once it was run. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const testInFuture: Rule = {
  name: "test-in-future",
  level: "error",
  holds: "No test of a pair is of a day that is yet to come.",
  check: eachRecord("pair", function* ({ body }, { today }) {
    for (const [index, { day }] of body.tests.entries())
      if (day > today)
        yield { path: `/tests/${index}/day`, message: `${day} is yet to come; give the day on which the test was run` };
  }),
};
