/** A format is written or absent, and what is required is read. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const formatContradiction: Rule = {
  name: "format-contradiction",
  level: "error",
  holds: "No kernel writes a format that it is known to lack, or requires one that it does not read.",
  check: eachRecord("kernel", function* ({ body }) {
    for (const [index, { reads, writes, requires = "unknown", absent = [] }] of body.formats.entries()) {
      const report = (path: string, message: string) => ({ path: `/formats/${index}/${path}`, message });
      for (const [at, format] of absent.entries())
        if (writes !== "unknown" && writes.includes(format))
          yield report(`absent/${at}`, `\`${format}\` is written as well; it is one or the other`);
      if (requires === "unknown") continue;
      if (reads === "unknown" && requires.length > 0)
        yield report("reads", `is unknown, but ${requires.join(", ")} is required; what is required is read`);
      if (reads === "unknown") continue;
      for (const [at, format] of requires.entries())
        if (!reads.includes(format))
          yield report(`requires/${at}`, `\`${format}\` is not read; what is required is read`);
    }
  }),
};
