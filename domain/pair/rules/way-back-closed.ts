/** A feature that closes the way back once it is on is a condition of the way back, and has to be said there. */
import { allTogether } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { groupBy } from "#domain/group-by.ts";
import { BASELINE, toLayer } from "#domain/pair/layer.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const wayBackClosed: Rule = {
  name: "way-back-closed",
  level: "error",
  holds: "A supported pair names, in a condition, every feature that the pair of the other direction says closes it.",
  check: allTogether(["pair"], function* (records) {
    const closing = groupBy(records.pair, ({ body }) => `${body.to} ${body.from}`);
    for (const pair of records.pair) {
      const { kind, slug, body } = pair;
      if (body.standing !== "supported") continue;
      // What the baseline says counts for a downstream as well; what a downstream says, for itself alone.
      const layers = [BASELINE, toLayer(pair)];
      const texts = body.conditions.map(({ text }) => text.toLowerCase());
      for (const other of closing.get(`${body.from} ${body.to}`) ?? []) {
        if (!layers.includes(toLayer(other))) continue;
        for (const { feature } of other.body.closedBy)
          if (!texts.some((text) => text.includes(feature.toLowerCase())))
            yield {
              record: toRecordId(kind, slug),
              path: "/conditions",
              message: `is supported, but \`pairs/${other.slug}\` says that ${feature} closes this way; name ${feature} in a condition, or make the pair unsupported`,
            };
      }
    }
  }),
};
