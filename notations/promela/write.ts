/**
 * A machine as Promela, with those of its properties that hold or fail alike for SPIN: for whoever wants a second
 * checker, or more room than ours has. A guard may be true or not, here as there.
 */
import { listEvents } from "#domain/machine/events.ts";
import { flatten } from "#domain/machine/flatten.ts";
import { isMarked } from "#domain/machine/state-space/state-space.ts";
import { parseFormula } from "#domain/machine/formula/parse-formula.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { toIdentifiers, toWord } from "#notations/writing/identifiers.ts";
import { allBut, reportLeftOut } from "#notations/writing/left-out.ts";
import { toLtl, type Names } from "#notations/promela/property.ts";
import { findDefect, toHeadingLine, writeUnless, type Heading, type Written } from "#notations/writing/written.ts";
import { transitionKinds } from "#domain/machine/transition-kinds.ts";

/** Properties it has, as far as linear logic can say them. */
export const promelaLeavesOut = allBut(
  "final states",
  "events without a transition",
  "kinds of transitions",
  "properties",
);

export const toPromela = (machine: Machine, heading: Heading): Written =>
  writeUnless(findDefect(machine), () => {
    const flat = flatten(machine);
    const { states, transitions } = flat;
    const events = listEvents(machine);
    const state = toIdentifiers(
      states.map(({ id }) => id),
      (id) => `in_${toWord(id)}`,
    );
    const event = toIdentifiers(events, (id) => `on_${toWord(id)}`);
    const ends = states.filter(({ id }) => isMarked(flat, id, "final") && !transitions.some(({ from }) => from === id));
    return [
      ...[toHeadingLine(heading), ...reportLeftOut(machine, promelaLeavesOut, listUnsaid(machine))].map(
        (line) => `/* ${line} */`,
      ),
      ...states.map(({ id }, index) => `#define ${state(id)} ${index}`),
      // 0 is: nothing has happened yet.
      ...events.map((id, index) => `#define ${event(id)} ${index + 1}`),
      ...transitionKinds.map((kind, index) => `#define by_${kind} ${index + 1}`),
      "",
      `short state = ${state(machine.initial ?? "")};`,
      "short before = 0;",
      "short event = 0;",
      "byte kind = 0;",
      "",
      "inline step(next, taken, way) {",
      "\tbefore = state; state = next; event = taken; kind = way",
      "}",
      "",
      "active proctype machine() {",
      "\tdo",
      ...transitions.map(
        ({ from, to, transition }) =>
          `\t:: d_step { state == ${state(from)} -> step(${state(to)}, ${event(transition.event)}, by_${transition.kind}) }`,
      ),
      // A process that is done is where it may be; one that is stuck in its loop is a deadlock.
      ...ends.map(({ id }) => `\t:: state == ${state(id)} -> break`),
      ...(transitions.length === 0 && ends.length === 0 ? ["\t:: false"] : []),
      "\tod",
      "}",
      ...toProperties(machine, { state, event }),
      "",
    ].join("\n");
  });

const listLtl = (machine: Machine, names: Names) =>
  machine.properties.map(({ id, formula }) => {
    const parsed = parseFormula(formula);
    return { id, ltl: parsed.ok ? toLtl(machine, parsed.value, names) : undefined };
  });

/** Which of its properties no formula below asks about. */
const listUnsaid = (machine: Machine): readonly string[] =>
  listLtl(machine, { state: (id) => id, event: (id) => id }).flatMap(({ id, ltl }) =>
    ltl ? [] : [`the property ${id}`],
  );

function toProperties(machine: Machine, names: Names): readonly string[] {
  const name = toIdentifiers(
    machine.properties.map(({ id }) => id),
    toWord,
  );
  return listLtl(machine, names).flatMap(({ id, ltl }) => {
    if (ltl === undefined) return [];
    // There is a path: SPIN can only be asked whether there is none, and shows it by refuting that.
    const lead = ltl.holdsIf === "proved" ? "property" : "refute";
    return ["", `ltl ${lead}_${name(id)} { ${ltl.text} }`];
  });
}
