/** What was declared and what the formats say are two facts. Where they differ and it costs something, one is wrong. */
import type { Rule } from "#domain/check/rule.ts";
import { isWorseThanDegraded } from "#domain/pair/evidence.ts";
import { eachSupported } from "#domain/pair/each-supported.ts";

export const formatsDoNotMeet: Rule = {
  name: "formats-do-not-meet",
  level: "error",
  holds:
    "Of every component in use the second kernel of a supported pair reads all that the first one writes, and the first one writes all that the second one requires, unless a mismatch costs no more than a degraded start.",
  check: eachSupported(function* ({ handovers }) {
    for (const { component, verdict, reasons, cost } of handovers)
      if (verdict === "differs" && isWorseThanDegraded(cost))
        yield {
          path: "/standing",
          message: `is supported, but of \`components/${component}\` ${reasons.join("; ")}, which ends in ${cost}; make it unsupported, or correct the formats`,
        };
  }),
};
