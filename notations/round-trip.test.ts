import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Machine } from "#domain/machine/schema.ts";
import { detectNotation } from "#notations/detect.ts";
import { readMachine } from "#notations/read-machine.ts";
import { notations } from "#notations/registry.ts";
import { aMachine } from "#notations/writing/test-builders.ts";
import { toRvDot } from "#notations/rv-dot/write.ts";
import { aRing, machines, measure, readOne, toFacts } from "#notations/sketch/test-builders.ts";

/** What is both read and written. */
const bothWays = notations.flatMap(({ ending, title, reading, writing }) => {
  const { write, leavesOut } = writing ?? {};
  if (reading === undefined || write === undefined) return [];
  const toText = (machine: Machine): string => {
    const written = write(machine, { slug: "luo-session", version: 3 });
    if (!written.ok) throw new Error(`${written.failure}: ${JSON.stringify(machine)}`);
    return written.value;
  };
  return { ending, title, toText, leavesOut };
});

/** These know no dash in an id, so that one is lost where a label stands in place of the id. */
const dashless = ["mmd", "puml"];

const withoutDashes = (machine: Machine): Machine =>
  JSON.parse(
    JSON.stringify(machine).replaceAll(/"([A-Za-z][\w-]*)"/g, (whole) => whole.replaceAll("-", "_")),
  ) as Machine;

describe("what our own writers write comes back as it was", () => {
  it.each(bothWays)(
    "in $title, as far as it is not said to be left out",
    { timeout: 60_000 },
    ({ ending, toText, leavesOut }) => {
      fc.assert(
        fc.property(dashless.includes(ending) ? machines.map(withoutDashes) : machines, (machine) => {
          const text = toText(machine);
          expect(detectNotation(text)?.ending).toBe(ending);
          const back = readOne(text);
          expect(toFacts(back, leavesOut), text).toEqual(toFacts(machine, leavesOut));
          expect(back.title, text).toBe(machine.title);
        }),
        { numRuns: 100 },
      );
    },
  );

  it("in the dialect of the kernel, with states and events", { timeout: 60_000 }, () => {
    const name = fc.integer({ min: 0, max: 4 });
    const ways = fc.uniqueArray(fc.tuple(name, name, name), {
      minLength: 1,
      selector: ([from, event]) => `${from} ${event}`,
    });
    fc.assert(
      fc.property(ways, name, (list, first) => {
        const states = [...new Set([first, ...list.flatMap(([from, , to]) => [from, to])])];
        const machine = aMachine({
          initial: `s_${first}`,
          states: states.map((id) => ({
            id: `s_${id}`,
            kind: list.some(([from]) => from === id) ? "normal" : "final",
          })),
          events: [...new Set(list.map(([, event]) => event))].map((id) => ({ id: `e_${id}`, raisedBy: "unknown" })),
          transitions: list.map(([from, event, to]) => ({
            from: `s_${from}`,
            event: `e_${event}`,
            to: `s_${to}`,
            kind: "forward",
          })),
        });
        const written = toRvDot(machine, { slug: "m", version: 1 });
        expect(written.ok && toFacts(readOne(written.value))).toEqual(toFacts(machine));
      }),
    );
  });
});

const largest = aRing(400, 2_000);

describe("the largest machine there may be", () => {
  it.each(bothWays)("is read from $title in good time", ({ toText }) => {
    const text = toText(largest);
    const { drafts } = readMachine(text);
    // The budget is 300 ms; a slower machine may run this too.
    expect(measure(() => readMachine(text))).toBeLessThan(900);
    expect(drafts[0]?.body.transitions).toHaveLength(2_000);
    expect(drafts[0]?.body.states).toHaveLength(400);
  });
});
