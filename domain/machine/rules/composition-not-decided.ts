/** A composition that is too large to be searched, or cannot be put together, is not said to be free of deadlocks. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { examine } from "#domain/machine/property/examine.ts";
import { machinesAround } from "#domain/machine/rules/shapes/each-machine.ts";

export const compositionNotDecided: Rule = {
  name: "composition-not-decided",
  level: "note",
  holds: "Every composition is small enough to be searched whole.",
  check: eachRecord("machine", function* ({ body }, around) {
    const { deadlock: standstill } = examine(body, machinesAround(around));
    if (standstill?.type !== "not-decided") return;
    const message = `whether it can come to a stop is not decided, because ${standstill.reason}`;
    yield { path: "/composes", message };
  }),
};
