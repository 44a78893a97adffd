/**
 * A machine in the dialect of DOT from which the kernel makes monitors for runtime verification. Its reader goes by
 * lines and words and passes over what it does not know, so that what would be read wrongly is refused here.
 */
import { groupBy } from "#domain/group-by.ts";
import { listEvents } from "#domain/machine/events.ts";
import { flatten, type FlatTransition } from "#domain/machine/flatten.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { itemAt } from "#domain/machine/item-at.ts";
import { toWord } from "#notations/writing/identifiers.ts";
import { allBut, reportLeftOut } from "#notations/writing/left-out.ts";
import { findDefect, toHeadingLine, writeUnless, type Heading, type Written } from "#notations/writing/written.ts";

/** The names of a monitor, its states and its events are kept in 32 bytes. */
const LONGEST = 31;

export const rvDotLeavesOut = allBut("final states", "accepting states", "guards");

/** The file has to be called so: its name is that of the monitor. */
export const toRvFileName = (heading: Pick<Heading, "slug">): string => `${toModel(heading)}.dot`;

export const toRvDot = (machine: Machine, heading: Heading): Written =>
  writeUnless(findObstacle(machine, heading), () => {
    const { states, transitions } = flatten(machine);
    const name = toWord;
    const initial = machine.initial ?? "";
    return [
      "digraph state_automaton {",
      `{node [shape = plaintext, style=invis, label=""] "__init_${name(initial)}"};`,
      ...states.map(({ id }) => `{node [shape = ${mayEnd(machine, id) ? "doublecircle" : "circle"}] "${name(id)}"};`),
      `"__init_${name(initial)}" -> "${name(initial)}";`,
      ...states.map(({ id }) => `"${name(id)}" [label = "${name(id)}"];`),
      ...listEdges(transitions).map((ways) => {
        const { from, to } = itemAt(ways, 0);
        const events = ways.map(({ transition }) => name(transition.event));
        return `"${name(from)}" -> "${name(to)}" [ label = "${events.join("\\n")}" ];`;
      }),
      "{ rank = min ;",
      `"__init_${name(initial)}";`,
      `"${name(initial)}";`,
      "}",
      "}",
      // Its reader has stopped here; a comment before is one it stops at.
      ...[toHeadingLine(heading), ...reportLeftOut(machine, rvDotLeavesOut)].map((line) => `// ${line}`),
      "",
    ].join("\n");
  });

/** How the kernel's hybrid automata set a clock; a monitor without it would pass what has to be reported. */
const RESET = /\breset\s*\(/i;

/** A monitor makes no difference between where it is over and where it may be. */
const mayEnd = (machine: Machine, id: string): boolean =>
  flatten(machine)
    .aroundOf(id)
    .some(({ kind, marked }) => kind === "final" || marked === "accepting");

const toModel = ({ slug }: Pick<Heading, "slug">): string => slug.replaceAll(/[.-]/g, "_");

const listEdges = (transitions: readonly FlatTransition[]) => [
  ...groupBy(transitions, ({ from, to }) => JSON.stringify([from, to])).values(),
];

function* findObstacle(machine: Machine, heading: Heading): Iterable<string> {
  yield* findDefect(machine);
  yield* findUnfitName(machine, heading);
  const { transitions } = flatten(machine);
  if (transitions.length === 0) yield "it has no transitions, so a monitor would have no events";
  const taken = new Set<string>();
  for (const { from, transition } of transitions) {
    const { event, guard, effect } = transition;
    if (guard !== undefined) yield `in \`${from}\`, \`${event}\` has a guard, and a monitor sees events only`;
    if (effect !== undefined && RESET.test(effect))
      yield `in \`${from}\`, \`${event}\` sets a clock (\`${effect}\`), and a monitor that is written here has none`;
    const key = JSON.stringify([from, event]);
    if (taken.has(key)) yield `in \`${from}\`, \`${event}\` is taken twice, and a monitor keeps one way only`;
    taken.add(key);
  }
}

function* findUnfitName(machine: Machine, heading: Heading): Iterable<string> {
  const ids = [...flatten(machine).states.map(({ id }) => id), ...listEvents(machine)];
  for (const [index, id] of ids.entries()) {
    const other = ids.slice(0, index).find((earlier) => toWord(earlier) === toWord(id));
    if (other === id) yield `\`${id}\` is the name of a state and of an event`;
    if (other !== undefined) yield `\`${other}\` and \`${id}\` would both be called \`${toWord(id)}\``;
  }
  const named = [
    { what: "its slug", name: toModel(heading) },
    ...ids.map((id) => ({ what: `\`${id}\``, name: toWord(id) })),
  ];
  for (const { what, name } of named) {
    if (name.length > LONGEST) yield `${what} makes a name of ${name.length} characters; a monitor keeps ${LONGEST}`;
    if (!/^[A-Za-z]/.test(name)) yield `${what} begins with no letter, as a name in C has to`;
    if (reserved.has(name)) yield `${what} is a word of C or of the monitors themselves`;
  }
}

// The tool makes enumerators of the names as they are.
const reserved: ReadonlySet<string> = new Set([
  ...["auto", "break", "case", "char", "const", "continue", "default", "do", "double", "else", "enum", "extern"],
  ...["float", "for", "goto", "if", "inline", "int", "long", "register", "restrict", "return", "short", "signed"],
  ...["sizeof", "static", "struct", "switch", "typedef", "union", "unsigned", "void", "volatile", "while"],
  ...["asm", "typeof", "bool", "true", "false", "state_max", "event_max"],
]);
