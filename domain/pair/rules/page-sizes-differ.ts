/** Kernels of different page sizes or architectures cannot hand over to each other, whoever promises it. */
import type { Rule } from "#domain/check/rule.ts";
import { eachSupported } from "#domain/pair/each-supported.ts";

export const pageSizesDiffer: Rule = {
  name: "page-sizes-differ",
  level: "error",
  holds: "No supported pair leads to a kernel of another page size or architecture.",
  check: eachSupported(function* ({ body }, { find }) {
    const from = find("kernel", body.from)?.body;
    const to = find("kernel", body.to)?.body;
    if (!from || !to) return;
    for (const field of ["pageSize", "arch"] as const)
      // What is not known differs from nothing.
      if (from[field] !== undefined && to[field] !== undefined && from[field] !== to[field])
        yield {
          path: "/standing",
          message: `is supported, but ${body.from} has ${field} ${from[field]} and ${body.to} has ${to[field]}; such kernels cannot hand over`,
        };
  }),
};
