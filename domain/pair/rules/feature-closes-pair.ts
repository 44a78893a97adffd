/** What a kernel writes with a feature may be what the next one does not read: then the pair holds only without it. */
import type { Rule } from "#domain/check/rule.ts";
import { findGates } from "#domain/pair/answer/gates.ts";
import { eachSupported } from "#domain/pair/each-supported.ts";
import { findLive } from "#domain/pair/handover.ts";

export const featureClosesPair: Rule = {
  name: "feature-closes-pair",
  level: "error",
  holds: "A supported pair names, in a condition, every feature with which the formats no longer meet.",
  check: eachSupported(function* ({ body }, { find }) {
    const features = findLive(find, "kernel", body.from)?.features.flatMap(({ name }) => name ?? []) ?? [];
    const texts = body.conditions.map(({ text }) => text.toLowerCase());
    const { closing } = findGates({ ...body, find, behind: [], features });
    const met = new Set<string>();
    for (const { feature, text } of closing) {
      if (met.has(feature) || texts.some((said) => said.includes(feature.toLowerCase()))) continue;
      met.add(feature);
      yield {
        path: "/conditions",
        message: `is supported, but with ${feature} switched on the formats do not meet (${text}); name ${feature} in a condition, or make the pair unsupported`,
      };
    }
  }),
};
