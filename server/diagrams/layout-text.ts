/** An outline as the Mermaid text that is laid out. Its ids are indexes, so that boxes and routes are found again. */
import { transitionSigns } from "#domain/machine/transition-signs.ts";
import { toMermaidLabel } from "#notations/mermaid/label.ts";
import { type Outline, type OutlineArrow, type OutlineState, toLoops } from "#server/diagrams/outline.ts";

// Room at both ends of a name, in blanks that Mermaid does not trim: for the second border of a final state,
// and for the hatched bands of a blackout state.
const ROOM = "#160;";
const BAND = "#160;#160;#160;#160;";

export function toLayoutText({ states, arrows, initial }: Outline): string {
  const crowded = new Set(
    arrows.filter(({ from, to, rows }) => from === to && toLoops(rows).length > 2).map(({ from }) => from),
  );
  const inside = (parent: number | undefined): readonly string[] =>
    states.flatMap((state, index) => {
      if (state.parent !== parent) return [];
      const children = inside(index);
      const line = `state "${toStateLabel(state, crowded.has(index))}" as n${index}`;
      return children.length === 0 ? [line] : [`${line} {`, ...children, "}"];
    });
  return [
    "stateDiagram-v2",
    ...inside(undefined),
    `[*] --> n${initial}`,
    ...arrows.map((arrow) => `n${arrow.from} --> n${arrow.to} : ${toArrowLabel(arrow)}`),
  ].join("\n");
}

/** A state with three loops gets a blank line above and below, so that the loops find room at its side. */
function toStateLabel({ lines, blackout }: OutlineState, crowded: boolean): string {
  const room = blackout ? BAND : ROOM;
  const names = lines.map((line) => `${room}${toMermaidLabel(line)}${room}`);
  return (crowded ? [ROOM, ...names, ROOM] : names).join("<br/>");
}

// Room for the sign of a difference; Mermaid would take a `+` at the beginning for a list.
const MARK_ROOM = transitionSigns.rollback;

const toArrowLabel = ({ rows }: OutlineArrow): string =>
  rows
    .flatMap(({ kind, mark, lines }) => {
      const signs = `${mark ? MARK_ROOM : ""}${transitionSigns[kind]}`;
      return lines.map((line, index) => `${index === 0 ? signs : ""}${toMermaidLabel(line)}`);
    })
    .join("<br/>");
