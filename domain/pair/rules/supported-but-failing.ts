/** A promise and a test result are two facts, and a host that was lost is not made good by another day. */
import type { Rule } from "#domain/check/rule.ts";
import { listStandingFailures } from "#domain/pair/evidence.ts";
import { eachSupported } from "#domain/pair/each-supported.ts";

export const supportedButFailing: Rule = {
  name: "supported-but-failing",
  level: "error",
  holds:
    "Every test of a supported pair that cost more than a degraded start was passed later, by the same commits on the same hardware.",
  check: eachSupported(function* ({ body }, { today }) {
    for (const index of listStandingFailures(body, today)) {
      const { by, day, result } = body.tests[index] ?? {};
      yield {
        path: `/tests/${index}/result`,
        message: `is supported, but the test by ${by} on ${day} ended in ${result}; record a later passing test of the same commits on the same hardware, or change the standing`,
      };
    }
  }),
};
