/** What an image lists is a format of some component, as far as the register knows them. */
import { defineIndex, eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

const isKnown = defineIndex(["component"], ({ component }) => {
  const known = new Set(component.flatMap(({ body }) => body.formats.map(({ format }) => format)));
  return (format) => known.has(format);
});

export const listedFormatUnknown: Rule = {
  name: "listed-format-unknown",
  level: "note",
  holds: "Every format that the image of a kernel lists is one of a component.",
  check: eachRecord("kernel", function* ({ body: { listed } }, { ask }) {
    for (const [at, format] of (listed?.formats ?? []).entries())
      if (!ask(isKnown, format))
        yield {
          path: `/listed/formats/${at}`,
          message: `no component lists \`${format}\`; record it with the component whose it is`,
        };
  }),
};
