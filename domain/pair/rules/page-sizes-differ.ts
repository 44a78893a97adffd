/** Kernels of different page sizes or architectures cannot hand over to each other, whoever promises it. */
import { eachOf } from "#domain/check/each-record.ts";
import type { Rule } from "#domain/check/rule.ts";
import { listSupported } from "#domain/pair/handover.ts";
import { findRecord } from "#domain/register/spec.ts";

export const pageSizesDiffer: Rule = {
  name: "page-sizes-differ",
  level: "error",
  holds: "No supported pair leads to a kernel of another page size or architecture.",
  check: eachOf(listSupported, function* ({ body }, { spec }) {
    const from = findRecord(spec, "kernel", body.from)?.body;
    const to = findRecord(spec, "kernel", body.to)?.body;
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
