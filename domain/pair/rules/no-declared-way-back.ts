/** Rollback is a pair of its own: who supports the way there says what is with the way back. */
import { allTogether } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { groupBy } from "#domain/group-by.ts";
import { BASELINE, toLayer, toStepKey } from "#domain/pair/layer.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const noDeclaredWayBack: Rule = {
  name: "no-declared-way-back",
  level: "note",
  holds: "Of every supported pair the way back is declared too, whatever its standing.",
  check: allTogether(["pair"], function* ({ pair }) {
    const declared = groupBy(pair, toStepKey);
    const isBelow = (layer: string) => (other: RegisterRecord<"pair">) => [layer, BASELINE].includes(toLayer(other));
    for (const one of pair) {
      const { slug, body } = one;
      const back = declared.get(`${body.to} ${body.from}`) ?? [];
      if (body.standing === "supported" && !back.some(isBelow(toLayer(one))))
        yield {
          record: toRecordId("pair", slug),
          path: "",
          message: `is supported, but nothing is declared of the way back; add the pair from ${body.to} to ${body.from}`,
        };
    }
  }),
};
