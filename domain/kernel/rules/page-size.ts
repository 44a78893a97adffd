/** A page size is a power of two, in bytes. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const pageSize: Rule = {
  name: "page-size",
  level: "error",
  holds: "Every page size is a power of two, in bytes.",
  *check({ spec }) {
    for (const { slug, body } of spec.records.kernel)
      if (body.pageSize !== undefined && !Number.isInteger(Math.log2(body.pageSize)))
        yield {
          record: toRecordId("kernel", slug),
          path: "/pageSize",
          message: `${body.pageSize} is no power of two; page sizes are bytes, such as 4096, 16384 or 65536`,
        };
  },
};
