/** Unknown is never a yes: a promise needs formats that were looked up, or a test of that very pair. */
import type { Rule } from "#domain/check/rule.ts";
import { hasPassingTest } from "#domain/pair/evidence.ts";
import { eachSupported } from "#domain/pair/each-supported.ts";

export const formatsUnknown: Rule = {
  name: "formats-unknown",
  level: "error",
  holds:
    "Of every component in use the formats of a supported pair are known, or a passing test of the pair stands in for them.",
  check: eachSupported(function* ({ body, handovers }, { find, today }) {
    if (hasPassingTest(body, today, { find, components: handovers })) return;
    for (const { component, verdict, reasons } of handovers)
      if (verdict === "unknown")
        yield {
          path: "/standing",
          message: `is supported, but of \`components/${component}\` ${reasons.join("; ")}; look it up, record a passing test, or make the pair discussed`,
        };
  }),
};
