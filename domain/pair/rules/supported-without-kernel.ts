/** A step leads between two kernels that are in the register. */
import type { Rule } from "#domain/check/rule.ts";
import { eachSupported } from "#domain/pair/each-supported.ts";

export const supportedWithoutKernel: Rule = {
  name: "supported-without-kernel",
  level: "error",
  holds: "Both kernels of a supported pair are in the register and were not retired.",
  check: eachSupported(function* ({ body }, { find }) {
    for (const end of ["from", "to"] as const) {
      const kernel = find("kernel", body[end]);
      if (kernel?.retired === false) continue;
      yield {
        path: `/${end}`,
        message: `is supported, but \`kernels/${body[end]}\` ${kernel ? "was retired" : "is not in the register"}; name a kernel that is, or make the pair unsupported`,
      };
    }
  }),
};
