/** What a kernel writes or reads, its image lists, where that lists every string of the component. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const imageContradiction: Rule = {
  name: "image-contradiction",
  level: "error",
  holds:
    "No kernel reads, writes or requires a format that its image does not list, where that lists all of the component.",
  check: eachRecord("kernel", function* ({ body: { formats, listed } }) {
    if (!listed) return;
    for (const [index, entry] of formats.entries()) {
      if (!listed.whole.includes(entry.component)) continue;
      for (const side of ["reads", "writes", "requires"] as const) {
        const known = entry[side] ?? "unknown";
        if (known === "unknown") continue;
        for (const [at, format] of known.entries())
          if (!listed.formats.includes(format))
            yield {
              path: `/formats/${index}/${side}/${at}`,
              message: `the image does not list \`${format}\`, and is said to list all of \`components/${entry.component}\`: one of the two is wrong, or it is the image of another kernel`,
            };
      }
    }
  }),
};
