/** Machines that wait for one another can come to a stop that none of them has alone. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { toWordList } from "#domain/check/wording.ts";
import { examine } from "#domain/machine/property/examine.ts";
import { machinesAround } from "#domain/machine/rules/shapes/each-machine.ts";
import { toWalkWords } from "#domain/machine/property/walk-words.ts";

export const compositionDeadlock: Rule = {
  name: "composition-deadlock",
  level: "warning",
  holds: "A composition comes to a stop only where all its parts have ended, or one has gone wrong.",
  check: eachRecord("machine", function* ({ body }, around) {
    const { deadlock: standstill } = examine(body, machinesAround(around));
    if (standstill?.type !== "fails") return;
    const { walk } = standstill;
    const where = (walk.steps.at(-1)?.to ?? walk.start).map(({ machine, state }) => `\`${machine}.${state}\``);
    yield {
      path: "/composes",
      message: `nothing can happen any more ${toWalkWords(walk)}: it stands at ${toWordList(where)}; add the way out, or rename an event that is not shared`,
      about: "standstill",
    };
  }),
};
