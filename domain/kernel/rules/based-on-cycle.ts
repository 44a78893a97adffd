/** A build comes from something that was there before it. */
import { listCycles } from "#domain/check/cycle.ts";
import { allTogether } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const basedOnCycle: Rule = {
  name: "based-on-cycle",
  level: "error",
  holds: "No kernel is based on itself, however far around, or on one that ranks above it.",
  check: allTogether(["kernel"], function* ({ kernel }) {
    const bases = new Map(kernel.map(({ slug, body }) => [slug, body.basedOn]));
    const ranks = new Map(kernel.map(({ slug, body }) => [slug, body.rank]));
    const report = (slug: string, message: string) => ({
      record: toRecordId("kernel", slug),
      path: "/basedOn",
      message,
    });
    for (const [first = "", ...others] of listCycles(bases.keys(), (slug) => [bases.get(slug) ?? []].flat()))
      yield report(first, `leads back to itself: ${[first, ...others, first].join(" → ")}`);
    for (const { slug, body } of kernel) {
      const rank = body.basedOn === undefined ? undefined : ranks.get(body.basedOn);
      if (rank !== undefined && rank > body.rank)
        yield report(slug, `\`kernels/${body.basedOn}\` ranks above it; a build comes after what it was made from`);
    }
  }),
};
