/** What a feature requires is a feature that the kernel has by that name. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { findFeature, toFeatureKey } from "#domain/kernel/features.ts";

export const featureNotNamed: Rule = {
  name: "feature-not-named",
  level: "error",
  holds: "Each feature that a feature of a kernel requires is one of that kernel, and each is named once.",
  check: eachRecord("kernel", function* ({ body }) {
    const seen = new Set<string>();
    for (const [index, { name }] of body.features.entries()) {
      if (name === undefined) continue;
      if (seen.has(toFeatureKey(name)))
        yield { path: `/features/${index}/name`, message: `${name} is named a second time; put both into one entry` };
      seen.add(toFeatureKey(name));
    }
    for (const [index, { requires = [] }] of body.features.entries())
      for (const [at, name] of requires.entries())
        if (!findFeature(body, name))
          yield {
            path: `/features/${index}/requires/${at}`,
            message: `${name} is no feature of this kernel; name it in \`features\``,
          };
  }),
};
