/** A promise about everything is one that nobody can check. */
import type { Rule } from "#domain/check/rule.ts";
import { eachSupported } from "#domain/pair/each-supported.ts";

export const supportedWithoutComponents: Rule = {
  name: "supported-without-components",
  level: "error",
  holds: "Every supported pair names the components in use that it is supported for.",
  check: eachSupported(function* ({ body }) {
    if ((body.components ?? []).length === 0)
      yield {
        path: "/components",
        message: "is supported, but names no component in use; name those that it is supported for",
      };
  }),
};
