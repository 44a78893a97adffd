/** A page size is a power of two, in bytes. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const pageSize: Rule = {
  name: "page-size",
  level: "error",
  holds: "Every page size is a power of two, in bytes.",
  check: eachRecord("kernel", function* ({ body }) {
    if (body.pageSize !== undefined && !Number.isInteger(Math.log2(body.pageSize)))
      yield {
        path: "/pageSize",
        message: `${body.pageSize} is no power of two; page sizes are bytes, such as 4096, 16384 or 65536`,
      };
  }),
};
