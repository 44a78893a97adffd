/** A guarantee without a test is a promise nobody has tried. */
import type { Rule } from "#domain/check/rule.ts";
import { hasPassingTest } from "#domain/pair/evidence.ts";
import { eachSupported } from "#domain/pair/each-supported.ts";

export const supportedWithoutTest: Rule = {
  name: "supported-without-test",
  level: "error",
  holds:
    "Every supported pair has a test of its components that passed, that says on which commits, and that can be looked up.",
  check: eachSupported(function* ({ body, handovers }, { find, today }) {
    if (!hasPassingTest(body, today, { find, components: handovers }))
      yield {
        path: "/tests",
        message:
          "is supported, but no passing test of its components is recorded; add one that ended ok, with its day, its commits, and a log or a source that can be looked up",
      };
  }),
};
