import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Machine } from "#domain/machine/schema.ts";
import { toMermaid } from "#notations/mermaid/write.ts";
import { toDot } from "#notations/dot/write.ts";
import { toPlantUml } from "#notations/plantuml/write.ts";
import { toRvDot } from "#notations/rv-dot/write.ts";
import { toScxml } from "#notations/scxml/write.ts";
import type { Heading, Written } from "#notations/writing/written.ts";
import { toXState } from "#notations/xstate/write.ts";
import { detectNotation } from "#notations/detect.ts";
import { readMachine } from "#notations/read-machine.ts";
import { aMachine, aRing, machines, measure, readOne, toFacts } from "#notations/sketch/test-builders.ts";

const heading = { slug: "luo-session", version: 3 };

function write(to: (machine: Machine, heading: Heading) => Written, machine: Machine): string {
  const written = to(machine, heading);
  if (!written.ok) throw new Error(`${written.failure}: ${JSON.stringify(machine)}`);
  return written.value;
}

/** Some notations know no dash in an id. */
const withoutDashes = (machine: Machine): Machine =>
  JSON.parse(
    JSON.stringify(machine).replaceAll(/"([A-Za-z][\w-]*)"/g, (whole) => whole.replaceAll("-", "_")),
  ) as Machine;

describe("what our own writers write comes back as it was", () => {
  it.each([
    { name: "scxml", to: toScxml },
    { name: "xstate", to: toXState },
    { name: "dot", to: toDot },
  ] as const)("in $name, with labels, descriptions, guards and kinds", { timeout: 60_000 }, ({ name, to }) => {
    fc.assert(
      fc.property(machines, (machine) => {
        const text = write(to, machine);
        expect(detectNotation(text)).toBe(name);
        const back = readOne(text);
        expect(toFacts(back, { description: true }), text).toEqual(toFacts(machine, { description: true }));
        expect(back.title, text).toBe(machine.title);
      }),
      { numRuns: 300 },
    );
  });

  it("in PlantUML, with labels, guards and kinds", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(machines.map(withoutDashes), (machine) => {
        const text = write(toPlantUml, machine);
        const back = readOne(text);
        expect(toFacts(back), text).toEqual(toFacts(machine));
        expect(back.title).toBe(machine.title);
      }),
      { numRuns: 300 },
    );
  });

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
const texts = [
  ["Mermaid", toMermaid(largest, heading)],
  ...(
    [
      ["SCXML", toScxml],
      ["XState", toXState],
      ["DOT", toDot],
      ["PlantUML", toPlantUml],
    ] as const
  ).map(([name, to]) => {
    const written = to(largest, heading);
    return [name, written.ok ? written.value : written.failure] as const;
  }),
] as const;

describe("the largest machine there may be", () => {
  it.each(texts)("is read from %s in good time", (_, text) => {
    const { drafts } = readMachine(text);
    // The budget is 300 ms; a slower machine may run this too.
    expect(measure(() => readMachine(text))).toBeLessThan(900);
    expect(drafts[0]?.body.transitions).toHaveLength(2_000);
    expect(drafts[0]?.body.states).toHaveLength(400);
  });
});
