/** Ranks put kernels into the order in which they were released, which their numbers give away. */
import { allTogether } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { compareVersions } from "#domain/kernel/version.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const rankAgainstVersion: Rule = {
  name: "rank-against-version",
  level: "warning",
  holds: "Kernels rank in the order of their version numbers.",
  check: allTogether(["kernel"], function* ({ kernel }) {
    // Kernels of a Spec come in the order of their ranks.
    for (const [index, { slug, body }] of kernel.entries()) {
      const before = kernel[index - 1];
      if (before && compareVersions(before.body.version, body.version) > 0)
        yield {
          record: toRecordId("kernel", slug),
          path: "/rank",
          message: `${body.version} has rank ${body.rank}, above ${before.body.version} with ${before.body.rank}, but comes before it`,
        };
    }
  }),
};
