/** A mismatch that costs no more than a degraded start does not forbid a promise, but whoever relies on it has to know. */
import type { Rule } from "#domain/check/rule.ts";
import { isWorseThanDegraded } from "#domain/pair/evidence.ts";
import { eachSupported } from "#domain/pair/each-supported.ts";

export const formatsMeetDegraded: Rule = {
  name: "formats-meet-degraded",
  level: "warning",
  holds: "Of every component in use the formats of a supported pair meet, also where a mismatch would cost little.",
  check: eachSupported(function* ({ handovers }) {
    for (const { component, verdict, reasons, cost } of handovers)
      if (verdict === "differs" && !isWorseThanDegraded(cost))
        yield {
          path: "/standing",
          message: `is supported, but of \`components/${component}\` ${reasons.join("; ")}, which ends in ${cost}; say so in a risk, and except this`,
        };
  }),
};
