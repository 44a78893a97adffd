/** How a difference shows without colour: a sign at the corner of a state, another border, a band along an arrow. */
import { type Box, toGrown } from "#server/diagrams/box.ts";
import type { Mark, OutlineState } from "#server/diagrams/outline.ts";
import { toSign } from "#server/diagrams/strokes.ts";
import { element, type SvgElement } from "#server/diagrams/svg-writer.ts";

const outside = 3.5;
const badge = 7.5;

/** A border around what changed; added and removed states have a border of their own by class. */
export function drawStateMark({ mark }: OutlineState, box: Box): readonly SvgElement[] {
  if (!mark) return [];
  const { x, y, width, height } = toGrown(box, outside);
  return [
    ...(mark === "changed" || mark === "renamed"
      ? [element("rect", { class: "around", x, y, width, height, rx: 9 })]
      : []),
    element("circle", { class: "badge", cx: box.x, cy: box.y, r: badge }),
    // A sign is 11 wide, and its point is at its left.
    element("path", { class: "sign difference", d: toSign[mark]({ x: box.x - 5.5, y: box.y }) }),
  ];
}

/** The line keeps the dashes that tell its kind; the band under it tells what became of it. */
export const withCasing = (mark: Mark, shapes: readonly SvgElement[]): readonly SvgElement[] =>
  shapes.flatMap((shape) => {
    if (shape.attributes.class !== "line" || mark === "removed") return [shape];
    const band = (name: string) => element("path", { ...shape.attributes, class: name });
    return mark === "added" ? [band("casing"), shape] : [band("casing"), band("casing-inside"), shape];
  });
