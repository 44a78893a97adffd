/** What tests ask of a drawing. */
import type { Box } from "#server/diagrams/box.ts";
import { toBoundingBox } from "#server/diagrams/svg-geometry.ts";

export const listBoxes = (svg: Element, selector: string): readonly Box[] =>
  Array.from(svg.querySelectorAll(selector), (shape) => toBoundingBox(shape));

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
