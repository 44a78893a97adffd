/** Kernels of different page sizes or architectures cannot hand over; that two are the same has to be known. */
import type { Rule } from "#domain/check/rule.ts";
import { eachSupported } from "#domain/pair/each-supported.ts";

export const pageSizeUnknown: Rule = {
  name: "page-size-unknown",
  level: "error",
  holds:
    "Of both kernels of a supported pair page size and architecture are known: a test on one build says nothing of another one.",
  check: eachSupported(function* ({ body }, { find }) {
    for (const end of ["from", "to"] as const)
      for (const field of ["pageSize", "arch"] as const)
        if (find("kernel", body[end])?.body[field] === undefined)
          yield {
            path: "/standing",
            message: `is supported, but ${field} of ${body[end]} is unknown; look it up, or make the pair discussed`,
          };
  }),
};
