/** A test that went well stands in for formats that nobody looked up. It shows one host on one day, and that is said. */
import type { Rule } from "#domain/check/rule.ts";
import { toWordList } from "#domain/check/wording.ts";
import { hasPassingTest } from "#domain/pair/evidence.ts";
import { eachSupported } from "#domain/pair/each-supported.ts";

export const formatsRestOnTest: Rule = {
  name: "formats-rest-on-test",
  level: "note",
  holds: "No supported pair rests on a test alone where its formats could be looked up.",
  check: eachSupported(function* ({ body, handovers }, { find, today }) {
    if (!hasPassingTest(body, today, { find, components: handovers })) return;
    const unknown = handovers.filter(({ verdict }) => verdict === "unknown");
    if (unknown.length > 0)
      yield {
        path: "/tests",
        message: `is supported, and only tests say so of ${toWordList(unknown.map(({ component }) => `\`components/${component}\``))}; look up which formats the two kernels write, read and require`,
      };
  }),
};
