/**
 * A machine as a C header: enumerations of states and events, their names, and the transitions as a table. Composite
 * states are flattened; a guard is a text, and who includes the header decides whether it is true.
 */
import { listEvents } from "#domain/machine/events.ts";
import { flatten } from "#domain/machine/flatten.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { toIdentifiers, toUpperWord, toWord } from "#notations/writing/identifiers.ts";
import { allBut, reportLeftOut } from "#notations/writing/left-out.ts";
import { findDefect, toHeadingLine, writeUnless, type Heading, type Written } from "#notations/writing/written.ts";
import { transitionKinds } from "#domain/machine/transition-kinds.ts";

export const cHeaderLeavesOut = allBut(
  "labels of states",
  "final states",
  "labels of events",
  "events without a transition",
  "guards",
  "kinds of transitions",
);

export const toCHeader = (machine: Machine, heading: Heading): Written =>
  writeUnless(findObstacle(machine), () => {
    // A prefix, as a slug may begin with a digit or be a word of C.
    const prefix = `machine_${heading.slug.replaceAll(/[.-]/g, "_")}`;
    const upper = prefix.toUpperCase();
    const { states, transitions } = flatten(machine);
    const events = listEvents(machine);
    const label = new Map([...machine.events, ...states].map((element) => [element, element.label]));
    const stateName = toEnumerators(
      states.map(({ id }) => id),
      `${upper}_STATE_`,
    );
    const eventName = toEnumerators(events, `${upper}_EVENT_`);
    const kindName = (kind: string): string => `${upper}_KIND_${kind.toUpperCase()}`;
    return [
      ...[toHeadingLine(heading), ...reportLeftOut(machine, cHeaderLeavesOut)].map((line) => `/* ${line} */`),
      `#ifndef ${upper}_H`,
      `#define ${upper}_H`,
      "",
      "/* Tables are static, and not everyone who includes this uses each. */",
      "#if defined(__GNUC__)",
      `#define ${upper}_UNUSED __attribute__((unused))`,
      "#else",
      `#define ${upper}_UNUSED`,
      "#endif",
      "",
      ...toEnumeration(
        `${prefix}_state`,
        states.map(({ id }) => stateName(id)),
      ),
      ...toEnumeration(`${prefix}_event`, events.map(eventName)),
      ...toEnumeration(`${prefix}_kind`, transitionKinds.map(kindName)),
      `#define ${upper}_STATES ${states.length}`,
      `#define ${upper}_EVENTS ${events.length}`,
      `#define ${upper}_TRANSITIONS ${transitions.length}`,
      `#define ${upper}_INITIAL ${stateName(machine.initial ?? "")}`,
      "",
      ...toNames(
        `${prefix}_state_names[${upper}_STATES] ${upper}_UNUSED`,
        states.map((state) => label.get(state) ?? state.id),
      ),
      ...toNames(
        `${prefix}_event_names[${upper}_EVENTS] ${upper}_UNUSED`,
        events.map((id) => machine.events.find((event) => event.id === id)?.label ?? id),
      ),
      ...toNumbers(
        `${prefix}_state_is_final[${upper}_STATES] ${upper}_UNUSED`,
        states.map(({ kind }) => kind === "final"),
      ),
      `struct ${prefix}_transition {`,
      `\tenum ${prefix}_state from;`,
      `\tenum ${prefix}_event event;`,
      `\tenum ${prefix}_state to;`,
      `\tenum ${prefix}_kind kind;`,
      "\tconst char *guard; /* null where it is always taken, or taken where no other guard is true */",
      "};",
      "",
      `static const struct ${prefix}_transition ${prefix}_transitions[${upper}_TRANSITIONS] ${upper}_UNUSED = {`,
      ...transitions.map(({ from, to, transition: { event, kind, guard } }) => {
        const text = guard === undefined ? "0" : toCString(guard);
        return `\t{ ${stateName(from)}, ${eventName(event)}, ${stateName(to)}, ${kindName(kind)}, ${text} },`;
      }),
      "};",
      "",
      "#endif",
      "",
    ].join("\n");
  });

function* findObstacle(machine: Machine): Iterable<string> {
  yield* findDefect(machine);
  if (machine.transitions.length === 0) yield "it has no transitions, and C knows no empty table";
}

/** In capitals, as is usual; where two ids differ in case alone they keep it. */
function toEnumerators(ids: readonly string[], prefix: string): (id: string) => string {
  const isClear = new Set(ids.map(toUpperWord)).size === ids.length;
  const name = toIdentifiers(ids, isClear ? toUpperWord : toWord);
  return (id) => `${prefix}${name(id)}`;
}

const toEnumeration = (name: string, enumerators: readonly string[]): readonly string[] => [
  `enum ${name} {`,
  // C before 1999 and C++ before 2011 know no comma behind the last.
  enumerators.map((enumerator) => `\t${enumerator}`).join(",\n"),
  "};",
  "",
];

const toNames = (declared: string, texts: readonly string[]): readonly string[] => [
  `static const char *const ${declared} = {`,
  ...texts.map((text) => `\t${toCString(text)},`),
  "};",
  "",
];

const toNumbers = (declared: string, values: readonly boolean[]): readonly string[] => [
  `static const unsigned char ${declared} = { ${values.map(Number).join(", ")} };`,
  "",
];

/** Letters stay as they are; what could end the text, start a trigraph or not be seen is an octal code. */
export const toCString = (text: string): string =>
  `"${text.replaceAll(/["\\?]|[^\p{L}\p{N}\p{P}\p{S} ]/gu, (character) =>
    /["\\?]/.test(character) ? `\\${character}` : toOctal(character),
  )}"`;

/** Three digits each, so that a digit behind it is not taken for a part of it. */
const toOctal = (character: string): string =>
  [...new TextEncoder().encode(character)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
