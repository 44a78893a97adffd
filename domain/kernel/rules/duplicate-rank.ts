/** Kernels stand in one order. */
import { allTogether } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const duplicateRank: Rule = {
  name: "duplicate-rank",
  level: "error",
  holds: "No two kernels have the same rank.",
  check: allTogether(["kernel"], function* ({ kernel }) {
    const ranks = new Map<number, string>();
    for (const { slug, body } of kernel) {
      const other = ranks.get(body.rank);
      if (other === undefined) ranks.set(body.rank, slug);
      else
        yield {
          record: toRecordId("kernel", slug),
          path: "/rank",
          message: `\`kernels/${other}\` has rank ${body.rank} already; give the later of the two a higher one`,
        };
    }
  }),
};
