/** A pair over the baseline belongs to somebody, who answers for it. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const downstreamUnknown: Rule = {
  name: "downstream-unknown",
  level: "error",
  holds: "The charter names every downstream that holds a pair, and upstream guarantees none of these.",
  check: eachRecord("pair", function* ({ body }, { find }) {
    const { downstream, guarantor } = body;
    if (downstream === undefined) return;
    const named = find("charter", "group")?.body.downstreams ?? [];
    if (!named.some(({ id }) => id === downstream))
      yield {
        path: "/downstream",
        message: `\`${downstream}\` is no downstream that the charter names; name it there`,
      };
    if (guarantor?.by === "upstream")
      yield {
        path: "/guarantor/by",
        message: `is upstream, but the pair is \`${downstream}\`'s own; make it the downstream, or a pair of the baseline`,
      };
  }),
};
