/**
 * A machine as Graphviz DOT, to be drawn and to be read back: composite states are clusters, and what a label
 * cannot say stands in attributes of its own. The strict dialect of the kernel's monitors is rv-dot.ts.
 */
import type { Machine, State, Transition } from "#domain/machine/schema.ts";
import { notDrawn, reportLeftOut } from "#notations/writing/left-out.ts";
import { toTransitionText } from "#notations/mermaid/write.ts";
import { findDefect, toHeadingLine, writeUnless, type Heading, type Written } from "#notations/writing/written.ts";

type Attributes = Readonly<Record<string, string | undefined>>;

const stateLooks = { normal: {}, final: { peripheries: "2" }, error: { color: "#a3262b" } } as const;
const transitionLooks = { forward: {}, rollback: { style: "dashed" }, failure: { color: "#a3262b" } } as const;

/** No id begins with an underscore, so this is never a state. */
const START = "__start";

export const dotLeavesOut = notDrawn;

export const toDot = (machine: Machine, heading: Heading): Written =>
  writeUnless(findDefect(machine), () =>
    [
      ...[toHeadingLine(heading), ...reportLeftOut(machine, dotLeavesOut)].map((line) => `// ${line}`),
      `digraph ${toQuoted(heading.slug)} {`,
      `  graph ${toList({ label: toLabel(machine.title), labelloc: "t", compound: "true" })};`,
      `  node ${toList({ shape: "box", style: "rounded" })};`,
      `  ${toQuoted(START)} ${toList({ shape: "point", label: "" })};`,
      ...toStates(machine, undefined, "  "),
      `  ${toQuoted(START)} -> ${toQuoted(machine.initial ?? "")};`,
      ...machine.transitions.map(
        (transition) =>
          `  ${toQuoted(transition.from)} -> ${toQuoted(transition.to)} ${toList(toEdge(machine, transition))};`,
      ),
      "}",
      "",
    ].join("\n"),
  );

function toStates(machine: Machine, parent: string | undefined, indent: string): readonly string[] {
  return machine.states
    .filter((state) => state.parent === parent)
    .flatMap((state) => {
      const looks = { ...stateLooks[state.kind], ...(state.marked === undefined ? {} : { peripheries: "2" }) };
      const facts = { ...looks, ...toFacts(state) };
      const inside = toStates(machine, state.id, `${indent}  `);
      if (inside.length === 0) return [`${indent}${toQuoted(state.id)} ${toList(facts)};`];
      return [
        `${indent}subgraph ${toQuoted(toCluster(state.id))} {`,
        `${indent}  graph ${toList(facts)};`,
        // Edges end at nodes only: this one stands for the composite itself.
        `${indent}  ${toQuoted(state.id)} ${toList({ shape: "point", style: "invis", label: "" })};`,
        ...inside,
        `${indent}}`,
      ];
    });
}

const toCluster = (id: string): string => `cluster_${id}`;

const toFacts = ({ id, label, kind, blackout, description }: State): Attributes => ({
  label: toLabel(label ?? id),
  kind,
  blackout: blackout ? "true" : undefined,
  description: description && toEscaped(description),
});

function toEdge(machine: Machine, transition: Transition): Attributes {
  const { from, to, event, kind, guard, effect } = transition;
  const isComposite = (id: string) => machine.states.some(({ parent }) => parent === id);
  const label = machine.events.find(({ id }) => id === event)?.label;
  return {
    label: toLabel(toTransitionText(transition, machine)),
    ...transitionLooks[kind],
    event,
    eventLabel: label && toEscaped(label),
    kind,
    guard: guard && toEscaped(guard),
    effect: effect && toEscaped(effect),
    ltail: isComposite(from) && !listAround(machine, to).includes(from) ? toCluster(from) : undefined,
  };
}

function listAround(machine: Machine, id: string): readonly string[] {
  const parent = machine.states.find((state) => state.id === id)?.parent;
  return parent === undefined ? [] : [parent, ...listAround(machine, parent)];
}

const toList = (attributes: Attributes): string =>
  `[${Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${toQuoted(value)}`]))
    .join(", ")}]`;

/** `\N` and the like mean something in a value; a doubled backslash is one that means itself. */
const toEscaped = (text: string): string => text.replaceAll("\\", "\\\\").replaceAll(/[\p{Cc}\p{Cs}]/gu, " ");

/** Labels read the entities of HTML, too. */
const toLabel = (text: string): string => toEscaped(text).replaceAll("&", "&amp;");

const toQuoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;
