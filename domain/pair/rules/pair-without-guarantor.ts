/** "Supported" is somebody's promise, and it stands somewhere that they made it. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { isCheckable } from "#domain/register/source.ts";

export const pairWithoutGuarantor: Rule = {
  name: "pair-without-guarantor",
  level: "error",
  holds:
    "Every supported pair names who guarantees it, with a source that can be looked up, and a downstream by its name.",
  check: eachRecord("pair", function* ({ body }) {
    const { standing, guarantor } = body;
    if (standing === "supported" && (guarantor === undefined || guarantor.by === "nobody"))
      yield {
        path: guarantor ? "/guarantor/by" : "/guarantor",
        message: "is supported, but nobody guarantees it; name who does, or make it discussed",
      };
    else if (standing === "supported" && !guarantor?.sources.some(isCheckable))
      yield {
        path: "/guarantor/sources",
        message:
          "name no source that somebody could look up and find the guarantee in, which a conclusion and a text without an address are not; add where it was given, or make the pair discussed",
      };
    if (guarantor?.by === "downstream" && guarantor.name === undefined)
      yield { path: "/guarantor/name", message: "is missing; say which downstream guarantees the pair" };
  }),
};
