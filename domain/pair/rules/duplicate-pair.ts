/** What is declared of one step is declared in one place. */
import { allTogether } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { groupBy } from "#domain/group-by.ts";
import { toLayer, toStepKey } from "#domain/pair/layer.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const duplicatePair: Rule = {
  name: "duplicate-pair",
  level: "error",
  holds: "No two pairs of the baseline, or of one downstream, lead from the same kernel to the same kernel.",
  check: allTogether(["pair"], function* (records) {
    const steps = groupBy(records.pair, toStep);
    // Each of them is reported: nobody can say which of two contradicting standings is the one that holds.
    for (const pair of records.pair) {
      const { slug, body } = pair;
      const other = steps.get(toStep(pair))?.find((candidate) => candidate !== pair);
      if (other)
        yield {
          record: toRecordId("pair", slug),
          path: "",
          message: `leads from ${body.from} to ${body.to}, as \`pairs/${other.slug}\` does; keep one of them`,
        };
    }
  }),
};

const toStep = (pair: RegisterRecord<"pair">): string => `${toLayer(pair)} ${toStepKey(pair)}`;
