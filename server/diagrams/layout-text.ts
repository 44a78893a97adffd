/** An outline as the Mermaid text that is laid out. Its ids are indexes, so that boxes and routes are found again. */
import { transitionSigns } from "#exports/mermaid.ts";
import { toMermaidLabel } from "#exports/mermaid-label.ts";
import type { Outline, OutlineArrow, OutlineState } from "#server/diagrams/outline.ts";

// Room at both ends of a name, in blanks that Mermaid does not trim: for the second border of a final state,
// and for the hatched bands of a blackout state.
const ROOM = "#160;";
const BAND = "#160;#160;#160;#160;";

export function toLayoutText({ states, arrows, initial }: Outline): string {
  const inside = (parent: number | undefined): readonly string[] =>
    states.flatMap((state, index) => {
      if (state.parent !== parent) return [];
      const children = inside(index);
      const line = `state "${toStateLabel(state)}" as n${index}`;
      return children.length === 0 ? [line] : [`${line} {`, ...children, "}"];
    });
  return [
    "stateDiagram-v2",
    ...inside(undefined),
    `[*] --> n${initial}`,
    ...arrows.map((arrow) => `n${arrow.from} --> n${arrow.to} : ${toArrowLabel(arrow)}`),
  ].join("\n");
}

const toStateLabel = ({ lines, blackout }: OutlineState): string =>
  lines
    .map(toMermaidLabel)
    .map((line) => (blackout ? `${BAND}${line}${BAND}` : `${ROOM}${line}${ROOM}`))
    .join("<br/>");

const toArrowLabel = ({ rows }: OutlineArrow): string =>
  rows
    .flatMap(({ kind, lines }) =>
      lines.map((line, index) => `${index === 0 ? transitionSigns[kind] : ""}${toMermaidLabel(line)}`),
    )
    .join("<br/>");
