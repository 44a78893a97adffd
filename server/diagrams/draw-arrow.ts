/** An arrow as a line with a head; the ways from a state to itself as loops beside it, which Mermaid leaves as stubs. */
import { type Box, type Point, toCentre } from "#server/diagrams/box.ts";
import { countLines, drawLines, lineHeight, toPlacedLines } from "#server/diagrams/draw-label.ts";
import { type OutlineArrow, type OutlineRow, toLoops } from "#server/diagrams/outline.ts";
import type { Route } from "#server/diagrams/read-layout.ts";
import { headLength, toBends, toHead, toRoundedLine, towards } from "#server/diagrams/strokes.ts";
import { element, type SvgElement } from "#server/diagrams/svg-writer.ts";

/** What is drawn for one transition; the rows of an arrow are linked one by one. */
export interface DrawnRow {
  readonly row: OutlineRow;
  readonly shapes: readonly SvgElement[];
}

const cornerRadius = 8;

export function drawLine(points: readonly Point[]): readonly SvgElement[] {
  const bends = toBends(points);
  const tip = bends.at(-1);
  const last = bends.at(-2);
  if (!tip || !last) return [];
  // The line ends inside the head, so that its blunt end does not stick out at the tip.
  const end = towards(tip, last, headLength - 2);
  return [
    element("path", { class: "line", d: toRoundedLine([...bends.slice(0, -1), end], cornerRadius) }),
    element("path", { class: "head", d: toHead(tip, last) }),
  ];
}

export function drawArrow({ rows }: OutlineArrow, { points, label }: Route, fit: boolean): readonly DrawnRow[] {
  const centre = toCentre(label);
  let top = centre.y - ((countLines(rows) - 1) / 2) * lineHeight;
  return rows.map((row, index) => {
    const lines = toPlacedLines(row, top, lineHeight);
    top += row.lines.length * lineHeight;
    return { row, shapes: [...(index === 0 ? drawLine(points) : []), ...drawLines(lines, centre.x, "middle", fit)] };
  });
}

const loopReach = 19;
const nameHeight = 16;

export function drawLoops({ rows }: OutlineArrow, { label }: Route, state: Box, fit: boolean): readonly DrawnRow[] {
  const loops = toLoops(rows);
  const middle = toCentre(state);
  const left = toCentre(label).x < middle.x;
  const edge = left ? state.x : state.x + state.width;
  const outwards = left ? -1 : 1;
  const spacing = Math.min(nameHeight - 2, (state.height - 5) / loops.length);
  const half = loops.length === 1 ? 6 : spacing / 2 - 2.5;
  let top = middle.y - ((countLines(rows) - 1) / 2) * nameHeight;
  return loops.flatMap((loop, number) => {
    const y = middle.y + (number - (loops.length - 1) / 2) * spacing;
    return loop.map((row, index) => {
      const lines = toPlacedLines(row, top, nameHeight);
      top += row.lines.length * nameHeight;
      const names = drawLines(lines, edge + outwards * (loopReach + 6), left ? "end" : "start", fit);
      return { row, shapes: [...(index === 0 ? drawLoop({ x: edge, y }, half, outwards) : []), ...names] };
    });
  });
}

/** Out of the state above the middle of the loop and back into it below. */
function drawLoop({ x, y }: Point, half: number, outwards: 1 | -1): readonly SvgElement[] {
  const far = x + outwards * loopReach;
  const tip = { x, y: y + half };
  const way = [
    // From inside the state, which is drawn over it: where its corner is round, the edge is further in.
    { x: x - outwards * 4, y: y - half },
    { x: far, y: y - half },
    { x: far, y: y + half },
    { x: x + outwards * (headLength - 2), y: y + half },
  ];
  return [
    element("path", { class: "line", d: toRoundedLine(way, half) }),
    element("path", { class: "head", d: toHead(tip, { x: far, y: tip.y }) }),
  ];
}
