/** Kernels of different page sizes or architectures cannot hand over; that two are the same has to be known. */
import { eachOf } from "#domain/check/each-record.ts";
import type { Rule } from "#domain/check/rule.ts";
import { hasPassingTest } from "#domain/pair/evidence.ts";
import { listSupported } from "#domain/pair/handover.ts";
import { findRecord } from "#domain/register/spec.ts";

export const pageSizeUnknown: Rule = {
  name: "page-size-unknown",
  level: "error",
  holds:
    "Of both kernels of a supported pair page size and architecture are known, or a passing test of the pair stands in for them.",
  check: eachOf(listSupported, function* ({ body }, { spec, today }) {
    if (hasPassingTest(body, today)) return;
    for (const end of ["from", "to"] as const)
      for (const field of ["pageSize", "arch"] as const)
        if (findRecord(spec, "kernel", body[end])?.body[field] === undefined)
          yield {
            path: "/standing",
            message: `is supported, but ${field} of ${body[end]} is unknown; look it up, record a passing test, or make the pair discussed`,
          };
  }),
};
