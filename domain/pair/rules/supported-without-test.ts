/** A guarantee without a test is a promise nobody has tried. */
import type { Rule } from "#domain/check/rule.ts";
import { hasPassingTest } from "#domain/pair/evidence.ts";
import { listSupported } from "#domain/pair/handover.ts";

export const supportedWithoutTest: Rule = {
  name: "supported-without-test",
  level: "error",
  holds: "Every supported pair has a test that passed, that says on which commits, and that can be looked up.",
  *check({ spec, today }) {
    for (const { record, body } of listSupported(spec))
      if (!hasPassingTest(body, today))
        yield {
          record,
          path: "/tests",
          message:
            "is supported, but no passing test is recorded; add one that ended ok, with its day, its commits, and a log or a source that can be looked up",
        };
  },
};
