/** Ranks put kernels into the order in which they were released, which their numbers give away. */
import { allTogether } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { compareVersions } from "#domain/kernel/version.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const rankAgainstVersion: Rule = {
  name: "rank-against-version",
  level: "error",
  holds: "Kernels rank in the order of their version numbers.",
  check: allTogether(["kernel"], function* ({ kernel }) {
    // Kernels of a Spec come in the order of their ranks. Which of two is wrong nobody can tell, so both are reported.
    for (const [index, { slug, body }] of kernel.entries()) {
      const before = kernel[index - 1];
      if (!before || compareVersions(before.body.version, body.version) <= 0) continue;
      const report = (of: string, words: string) => ({
        record: toRecordId("kernel", of),
        path: "/rank",
        message: words,
      });
      yield report(
        slug,
        `${body.version} has rank ${body.rank}, above ${before.body.version} with ${before.body.rank}, but comes before it`,
      );
      yield report(
        before.slug,
        `${before.body.version} has rank ${before.body.rank}, below ${body.version} with ${body.rank}, but comes after it`,
      );
    }
  }),
};
