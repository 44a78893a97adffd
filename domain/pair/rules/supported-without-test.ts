/** A guarantee without a test is a promise nobody has tried. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/reference.ts";

export const supportedWithoutTest: Rule = {
  name: "supported-without-test",
  level: "note",
  holds: "Every supported pair was tested by somebody.",
  *check({ spec }) {
    for (const { slug, body } of spec.records.pair)
      if (body.standing === "supported" && body.tests.length === 0)
        yield {
          record: toRecordId("pair", slug),
          path: "/tests",
          message: "is supported, but no test is recorded; add who tested it, when and on what",
        };
  },
};
