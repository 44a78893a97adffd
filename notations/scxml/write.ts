/**
 * A machine as SCXML 1.0 that runs: composite states stay nested, a guard is a variable of the data model that whoever
 * runs it sets. What SCXML has no word for stands in attributes of a namespace of our own.
 */
import { escapeXml } from "#texts/escape.ts";
import type { Machine, State } from "#domain/machine/schema.ts";
import { notDrawn, reportLeftOut } from "#notations/writing/left-out.ts";
import {
  findRunDefect,
  listChoices,
  toHeadingLine,
  writeUnless,
  type Heading,
  type Written,
} from "#notations/writing/written.ts";

const OURS = "urn:concordance:machine";

type Attributes = Readonly<Record<string, string | undefined>>;

export const scxmlLeavesOut = notDrawn;

export const toScxml = (machine: Machine, heading: Heading): Written =>
  writeUnless(findObstacle(machine), () => {
    const guards = listGuards(machine);
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      ...[toHeadingLine(heading), ...reportLeftOut(machine, scxmlLeavesOut)].map((line) => `<!-- ${line} -->`),
      `<scxml${toAttributes({
        xmlns: "http://www.w3.org/2005/07/scxml",
        "xmlns:c": OURS,
        version: "1.0",
        name: heading.slug,
        initial: machine.initial,
        datamodel: guards.length === 0 ? "null" : "ecmascript",
        "c:title": machine.title,
      })}>`,
      ...(guards.length === 0
        ? []
        : [
            "  <datamodel>",
            ...guards.map(
              (guard, index) =>
                `    <data${toAttributes({ id: toVariable(index), expr: "false", "c:guard": guard })}/>`,
            ),
            "  </datamodel>",
          ]),
      ...toStates(machine, guards, undefined, "  "),
      "</scxml>",
      "",
    ].join("\n");
  });

function* findObstacle(machine: Machine): Iterable<string> {
  yield* findRunDefect(machine);
  // SCXML tells of an end inside a composite by `done.state.ID`, which `done` would take.
  const inner = machine.states.find(({ kind, parent }) => kind === "final" && parent !== undefined);
  if (inner && machine.transitions.some(({ event }) => event === "done"))
    yield `the event \`done\` would also be taken when \`${inner.id}\` is entered`;
}

const listGuards = ({ transitions }: Machine): readonly string[] => [
  ...new Set(transitions.flatMap(({ guard }) => (guard === undefined ? [] : [guard]))),
];

const toVariable = (index: number): string => `guard_${index + 1}`;

function toStates(
  machine: Machine,
  guards: readonly string[],
  parent: string | undefined,
  indent: string,
): readonly string[] {
  return machine.states
    .filter((state) => state.parent === parent)
    .flatMap((state) => {
      const element = state.kind === "final" ? "final" : "state";
      const lines = [
        ...listChoices(machine, state.id).map(({ event, to, guard, kind, effect }) => {
          const cond = guard === undefined ? undefined : toVariable(guards.indexOf(guard));
          const label = machine.events.find(({ id }) => id === event)?.label;
          const ours = { "c:kind": kind, "c:eventLabel": label, "c:effect": effect };
          return `${indent}  <transition${toAttributes({ event, cond, target: to, ...ours })}/>`;
        }),
        ...toStates(machine, guards, state.id, `${indent}  `),
      ];
      const opened = `${indent}<${element}${toAttributes(toFacts(state))}`;
      return lines.length === 0 ? [`${opened}/>`] : [`${opened}>`, ...lines, `${indent}</${element}>`];
    });
}

const toFacts = ({ id, label, kind, blackout, marked, description }: State): Attributes => ({
  id,
  "c:label": label,
  "c:kind": kind === "error" ? kind : undefined,
  "c:blackout": blackout ? "true" : undefined,
  "c:marked": marked,
  "c:description": description,
});

const toAttributes = (attributes: Attributes): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${toXmlText(value)}"`]))
    .join("");

/** Without the characters that XML 1.0 has no way to write. */
const toXmlText = (text: string): string => escapeXml(text.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "\uFFFD"));
