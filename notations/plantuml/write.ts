/** A machine as a PlantUML state diagram: for documents that have their pictures made from text. */
import type { Machine, State } from "#domain/machine/schema.ts";
import { toIdentifiers, toWord } from "#notations/writing/identifiers.ts";
import { notDrawn, reportLeftOut, type Fact } from "#notations/writing/left-out.ts";
import { toTransitionText } from "#notations/mermaid/write.ts";
import { findDefect, toHeadingLine, writeUnless, type Heading, type Written } from "#notations/writing/written.ts";

export const plantUmlLeavesOut: readonly Fact[] = ["descriptions of states", "accepting states", ...notDrawn];

export const toPlantUml = (machine: Machine, heading: Heading): Written =>
  writeUnless(findDefect(machine), () => {
    const name = toIdentifiers(
      machine.states.map(({ id }) => id),
      toName,
    );
    return [
      "@startuml",
      ...[toHeadingLine(heading), ...reportLeftOut(machine, plantUmlLeavesOut)].map((line) => `' ${line}`),
      `title ${toLabel(machine.title)}`,
      "hide empty description",
      ...toStates(machine, name, undefined, ""),
      `[*] --> ${name(machine.initial ?? "")}`,
      ...machine.transitions.map((transition) => {
        const effect = transition.effect === undefined ? "" : ` / ${transition.effect}`;
        const label = toLabel(`${toTransitionText(transition, machine)}${effect}`);
        return `${name(transition.from)} --> ${name(transition.to)} : ${label}`;
      }),
      ...machine.states.filter(({ kind }) => kind === "final").map(({ id }) => `${name(id)} --> [*]`),
      "@enduml",
      "",
    ].join("\n");
  });

/** `state`, `note` and `end` are words of PlantUML, in any case. */
const toName = (id: string): string => `s_${toWord(id)}`;

function toStates(
  machine: Machine,
  name: (id: string) => string,
  parent: string | undefined,
  indent: string,
): readonly string[] {
  return machine.states
    .filter((state) => state.parent === parent)
    .flatMap((state) => {
      const marks = toMarks(state);
      const line = `${indent}state "${toLabel(state.label ?? state.id)}" as ${name(state.id)}${marks}`;
      const inside = toStates(machine, name, state.id, `${indent}  `);
      return inside.length === 0 ? [line] : [`${line} {`, ...inside, `${indent}}`];
    });
}

const toMarks = ({ kind, blackout }: State): string => {
  const marks = [...(kind === "normal" ? [] : [kind]), ...(blackout ? ["blackout"] : [])];
  return marks.length === 0 ? "" : ` <<${marks.join(" ")}>>`;
};

/** PlantUML reads signs as marks of a wiki, of its preprocessor and of HTML; as codes they are themselves. */
const toLabel = (text: string): string =>
  text
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .replaceAll(/\p{Cs}/gu, "\uFFFD")
    .trim()
    .replaceAll(
      /[^\p{L}\p{M}\p{N}\p{S} .,()_[\]/-]|[~^`<>$+=|\\]|(?<=[_/-])[_/-]|[_/-](?=[_/-])|(?<=\[)\[|(?<=\])\]/gu,
      toCode,
    );

const toCode = (character: string): string =>
  `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`;
