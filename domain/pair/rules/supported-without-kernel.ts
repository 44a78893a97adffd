/** A step leads between two kernels that are in the register. */
import { eachOf } from "#domain/check/each-record.ts";
import type { Rule } from "#domain/check/rule.ts";
import { listSupported } from "#domain/pair/handover.ts";
import { findRecord } from "#domain/register/spec.ts";

export const supportedWithoutKernel: Rule = {
  name: "supported-without-kernel",
  level: "error",
  holds: "Both kernels of a supported pair are in the register and were not retired.",
  check: eachOf(listSupported, function* ({ body }, { spec }) {
    for (const end of ["from", "to"] as const) {
      const kernel = findRecord(spec, "kernel", body[end]);
      if (kernel?.retired === false) continue;
      yield {
        path: `/${end}`,
        message: `is supported, but \`kernels/${body[end]}\` ${kernel ? "was retired" : "is not in the register"}; name a kernel that is, or make the pair unsupported`,
      };
    }
  }),
};
