/** A format that is said to be or not to be in a kernel is one its component is known to have. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { toWordList } from "#domain/check/wording.ts";

export const formatNotListed: Rule = {
  name: "format-not-listed",
  level: "warning",
  holds: "Every format a kernel reads, writes, requires or lacks is listed by its component.",
  check: eachRecord("kernel", function* ({ body }, { find }) {
    for (const [index, entry] of body.formats.entries()) {
      const listed = find("component", entry.component)?.body.formats.map(({ format }) => format);
      if (!listed) continue;
      for (const side of ["reads", "writes", "requires", "absent"] as const)
        for (const [at, format] of toKnown(entry[side] ?? []).entries())
          if (!listed.includes(format))
            yield {
              path: `/formats/${index}/${side}/${at}`,
              message: `\`components/${entry.component}\` does not list \`${format}\`; its formats are ${toWordList(listed)}`,
            };
    }
  }),
};

const toKnown = (formats: "unknown" | readonly string[]): readonly string[] => (formats === "unknown" ? [] : formats);
