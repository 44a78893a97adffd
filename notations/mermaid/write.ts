/**
 * A machine as Mermaid `stateDiagram-v2` text that other tools can draw and Mermaid reads back to the
 * same states and transitions. How our own pages draw a machine is server/diagrams.
 */
import { notDrawn, reportLeftOut, type Fact } from "#notations/writing/left-out.ts";
import { toMachineSentence } from "#texts/machine-sentence.ts";
import { toIdentifiers, toWord } from "#notations/writing/identifiers.ts";
import { toMermaidLabel } from "#notations/mermaid/label.ts";
import type { Machine, State, Transition } from "#domain/machine/schema.ts";
import { toHeadingLine, type Heading } from "#notations/writing/written.ts";
import { transitionSigns } from "#domain/machine/transition-signs.ts";

// Strokes only: a fill would have to fit the reader's theme, which we do not know.
const classes = {
  final: "stroke-width:3px",
  error: "stroke:#a3262b,stroke-width:2px",
  blackout: "stroke-dasharray:6 3",
} as const;

export const mermaidLeavesOut: readonly Fact[] = ["descriptions of states", "accepting states", "effects", ...notDrawn];

export function toMermaid(machine: Machine, heading?: Heading): string {
  const idOf = toMermaidIds(machine.states);
  const lines = [
    "stateDiagram-v2",
    ...(heading
      ? [toHeadingLine(heading), ...reportLeftOut(machine, mermaidLeavesOut)].map((line) => `%% ${line}`)
      : []),
    `accTitle: ${toMermaidLabel(machine.title)}`,
    `accDescr: ${toMermaidLabel(toMachineSentence(machine))}`,
    "",
    ...toStateLines(machine.states, idOf),
    "",
    ...(machine.initial === undefined ? [] : [`[*] --> ${idOf(machine.initial)}`]),
    ...toTransitionLines(machine, idOf),
    ...machine.states.filter((state) => state.kind === "final").map((state) => `${idOf(state.id)} --> [*]`),
    ...toClassLines(machine.states, idOf),
  ];
  return `${lines.map((line, index) => (index === 0 || line === "" ? line : `    ${line}`)).join("\n")}\n`;
}

/** What stands at a transition: its sign, its event and its guard in brackets. */
export function toTransitionText(transition: Transition, machine: Machine): string {
  const event = machine.events.find(({ id }) => id === transition.event);
  const guard = transition.guard === undefined ? "" : ` [${transition.guard}]`;
  return `${transitionSigns[transition.kind]}${event?.label ?? transition.event}${guard}`;
}

function toStateLines(states: readonly State[], idOf: (state: string) => string): readonly string[] {
  const inside = (parent: string | undefined, indent: string): readonly string[] =>
    states
      .filter((state) => state.parent === parent)
      .flatMap((state) => {
        const line = `${indent}state "${toMermaidLabel(state.label ?? state.id)}" as ${idOf(state.id)}`;
        const children = inside(state.id, `${indent}    `);
        return children.length === 0 ? [line] : [`${line} {`, ...children, `${indent}}`];
      });
  return inside(undefined, "");
}

const toTransitionLines = (machine: Machine, idOf: (state: string) => string): readonly string[] =>
  machine.transitions.map(
    (transition) =>
      `${idOf(transition.from)} --> ${idOf(transition.to)} : ${toMermaidLabel(toTransitionText(transition, machine))}`,
  );

function toClassLines(states: readonly State[], idOf: (state: string) => string): readonly string[] {
  const members = {
    final: states.filter((state) => state.kind === "final"),
    error: states.filter((state) => state.kind === "error"),
    blackout: states.filter((state) => state.blackout),
  };
  const used = (["final", "error", "blackout"] as const).filter((name) => members[name].length > 0);
  if (used.length === 0) return [];
  return [
    "",
    ...used.map((name) => `classDef ${name} ${classes[name]}`),
    ...used.flatMap((name) => members[name].map((state) => `class ${idOf(state.id)} ${name}`)),
  ];
}

/**
 * Mermaid's ids know no dash. Without a prefix, states called `root`, `note`, `state` or `end` vanish or break the text,
 * without a word. A state that only a transition names is no reason against a drawing.
 */
function toMermaidIds(states: readonly State[]): (id: string) => string {
  const known = new Set(states.map(({ id }) => id));
  const toName = toIdentifiers([...known], toWord);
  return (id) => `s_${known.has(id) ? toName(id) : toWord(id)}`;
}
