/** Each pattern for logs can be read, and all of them together are quick to look for. */
import type { Rule } from "#domain/check/rule.ts";
import { eachMachine } from "#domain/machine/rules/shapes/each-machine.ts";
import { listUnreadable } from "#domain/machine/replay/log-mapping.ts";

export const unreadableLogPattern: Rule = {
  name: "unreadable-log-pattern",
  level: "error",
  holds: "The patterns by which a machine reads a log are regular expressions of RE2, small enough to be looked for.",
  check: eachMachine(function* ({ logMapping }) {
    for (const { index, reason } of listUnreadable(logMapping))
      yield {
        path: `/logMapping/${index}/pattern`,
        message: `log pattern ${index + 1} \`${logMapping[index]?.pattern}\` ${reason}`,
      };
  }),
};
