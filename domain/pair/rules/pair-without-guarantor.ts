/** "Supported" is somebody's promise. */
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/reference.ts";

export const pairWithoutGuarantor: Rule = {
  name: "pair-without-guarantor",
  level: "error",
  holds: "Every supported pair names who guarantees it, and a downstream by its name.",
  *check({ spec }) {
    for (const { slug, body } of spec.records.pair) {
      const record = toRecordId("pair", slug);
      const { standing, guarantor } = body;
      if (standing === "supported" && (guarantor === undefined || guarantor.by === "nobody"))
        yield {
          record,
          path: guarantor ? "/guarantor/by" : "/guarantor",
          message: "is supported, but nobody guarantees it; name who does, or make it discussed",
        };
      if (guarantor?.by === "downstream" && guarantor.name === undefined)
        yield { record, path: "/guarantor/name", message: "is missing; say which downstream guarantees the pair" };
    }
  },
};
