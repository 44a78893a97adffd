/** A register is of one group, and the charter says which. */
import { allTogether } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const charterMissing: Rule = {
  name: "charter-missing",
  level: "error",
  holds: "There is exactly one charter, and its slug is group.",
  check: allTogether(["charter"], function* ({ charter }) {
    if (!charter.some(({ slug }) => slug === "group"))
      yield {
        record: "register",
        path: "",
        message: "there is no charter `charter/group`; a register has exactly one",
      };
    for (const { slug } of charter)
      if (slug !== "group")
        yield {
          record: toRecordId("charter", slug),
          path: "",
          message: "is a second charter; a register has exactly one, `charter/group`",
        };
  }),
};
