/** A promise and a test result are two facts; the newest test of a supported pair should not contradict the promise. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/reference.ts";

const failing: ReadonlySet<string> = new Set(["update-lost", "machine-down"]);

export const supportedButFailing: Rule = {
  name: "supported-but-failing",
  level: "warning",
  holds: "The newest tests of a supported pair neither lost the update nor the machine.",
  *check({ spec }) {
    for (const { slug, body } of spec.records.pair) {
      if (body.standing !== "supported") continue;
      const newest = body.tests
        .map(({ day }) => day)
        .sort()
        .at(-1);
      for (const [index, { by, day, result }] of body.tests.entries())
        if (day === newest && failing.has(result))
          yield {
            record: toRecordId("pair", slug),
            path: `/tests/${index}/result`,
            message: `is supported, but the test by ${by} on ${day} ended in ${result}; add a newer test, or change the standing`,
          };
    }
  },
};
