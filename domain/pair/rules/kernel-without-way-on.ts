/** A kernel that supported updates lead into and not out of. */
import { allTogether } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { groupBy } from "#domain/group-by.ts";
import { listSupportedSteps } from "#domain/pair/supported-steps.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const kernelWithoutWayOn: Rule = {
  name: "kernel-without-way-on",
  level: "note",
  holds: "Of every kernel that a supported pair leads to, a supported pair leads on or back.",
  check: allTogether(["kernel", "pair"], function* (records) {
    const steps = listSupportedSteps(records);
    const left = new Set(steps.map(({ from }) => from));
    for (const [kernel, entering] of groupBy(steps, ({ to }) => to)) {
      if (left.has(kernel)) continue;
      const [{ from }] = entering as [(typeof entering)[number]]; // a group has one at least
      yield {
        record: toRecordId("kernel", kernel.slug),
        path: "",
        message: `is entered from ${from.slug}, and no supported pair leads on from it or back; whoever enters it stays there until one does`,
      };
    }
  }),
};
