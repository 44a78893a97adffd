/** A state as a shape that tells its kind without colour: final has two borders, error cut corners, blackout hatched ends. */
import { type Box, toCentre, toGrown } from "#server/diagrams/box.ts";
import { drawText, toBaseline } from "#server/diagrams/draw-label.ts";
import type { OutlineState } from "#server/diagrams/outline.ts";
import { toCutBox, toHatching } from "#server/diagrams/strokes.ts";
import { element, type SvgElement } from "#server/diagrams/svg-writer.ts";
import { typefaces } from "#server/diagrams/svg-geometry.ts";
import { measureText } from "#server/diagrams/text-metrics.ts";

const radius = 6;
const cut = 7;
const bandWidth = 10;
const lineHeight = 16;

export function drawState(state: OutlineState, box: Box, fit: boolean): readonly SvgElement[] {
  const inner = state.kind === "final" ? toGrown(box, -3) : box;
  return [
    drawShape("shape", state, box),
    ...(state.blackout
      ? [element("path", { class: "hatch", d: toBands(inner, state.kind === "error" ? cut : radius / 2) })]
      : []),
    ...(state.kind === "final" ? [drawShape("inner", state, inner)] : []),
    ...drawName(state, box, fit),
  ];
}

/** A composite: a frame with its name at the top, and its states inside. */
export function drawGroup(state: OutlineState, box: Box, fit: boolean): readonly SvgElement[] {
  const { size, weight } = typefaces.group;
  const name = state.lines.join(" ");
  const bar = { ...box, height: 22 };
  return [
    drawShape("frame", state, box),
    ...(state.kind === "final" ? [drawShape("inner", state, toGrown(box, -3))] : []),
    ...(state.blackout ? [element("path", { class: "hatch", d: toBands(bar, cut) })] : []),
    drawText("name", name, { x: box.x + 18, y: toBaseline(box.y + 13, size) }, measureText(name, size, weight), fit),
  ];
}

function drawShape(name: string, { kind }: OutlineState, box: Box): SvgElement {
  if (kind === "error") return element("path", { class: name, d: toCutBox(box, cut) });
  const round = name === "inner" ? radius - 3 : radius;
  return element("rect", { class: name, x: box.x, y: box.y, width: box.width, height: box.height, rx: round });
}

// Kept off the corners, which are round or cut.
function toBands(box: Box, corner: number): string {
  const band = { x: box.x, y: box.y + corner, width: bandWidth, height: Math.max(box.height - 2 * corner, 0) };
  return toHatching(band, 5) + toHatching({ ...band, x: box.x + box.width - bandWidth }, 5);
}

function drawName({ lines }: OutlineState, box: Box, fit: boolean): readonly SvgElement[] {
  const { size, weight } = typefaces.state;
  const centre = toCentre(box);
  return lines.map((line, index) => {
    const width = measureText(line, size, weight);
    const y = centre.y + (index - (lines.length - 1) / 2) * lineHeight;
    return drawText("name", line, { x: centre.x - width / 2, y: toBaseline(y, size) }, width, fit);
  });
}
