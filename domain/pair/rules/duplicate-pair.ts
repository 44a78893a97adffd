/** What is declared of one step is declared in one place. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const duplicatePair: Rule = {
  name: "duplicate-pair",
  level: "error",
  holds: "No two pairs lead from the same kernel to the same kernel.",
  *check({ spec }) {
    const steps = new Map<string, string[]>();
    const toStep = ({ from, to }: { readonly from: string; readonly to: string }): string => `${from} ${to}`;
    for (const { slug, body } of spec.records.pair) steps.set(toStep(body), [...(steps.get(toStep(body)) ?? []), slug]);
    // Each of them is reported: nobody can say which of two contradicting standings is the one that holds.
    for (const { slug, body } of spec.records.pair) {
      const other = steps.get(toStep(body))?.find((candidate) => candidate !== slug);
      if (other !== undefined)
        yield {
          record: toRecordId("pair", slug),
          path: "",
          message: `leads from ${body.from} to ${body.to}, as \`pairs/${other}\` does; keep one of them`,
        };
    }
  },
};
