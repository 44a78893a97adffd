/** From an outline to a drawing. Mermaid measures and lays out; the lines are ours. One at a time: Mermaid is global. */
import { draw, type Form } from "#server/diagrams/draw.ts";
import { parseSvg } from "#server/diagrams/dom.ts";
import { findDrawingExcess } from "#server/diagrams/drawing-limits.ts";
import { toLayoutText } from "#server/diagrams/layout-text.ts";
import { openMermaid } from "#server/diagrams/mermaid.ts";
import type { Outline } from "#server/diagrams/outline.ts";
import { readLayout } from "#server/diagrams/read-layout.ts";
import type { Diagram } from "#server/register/register.ts";

export type Render = (outline: Outline, form: Form) => Promise<Diagram>;

export async function openRenderer(): Promise<Render> {
  const mermaid = await openMermaid();
  // Mermaid loads its state diagrams and its layout when they are first needed; that is start, not drawing.
  await mermaid.render("warm", "stateDiagram-v2\na --> b : c");
  return async (outline, form) => {
    // Mermaid would answer with a drawing of its own complaint.
    const excess = findDrawingExcess(outline);
    if (excess !== undefined) throw new Error(`it takes more than ${excess}`);
    const { svg } = await mermaid.render("machine", toLayoutText(outline));
    return draw(outline, readLayout(parseSvg(svg), outline), form);
  };
}
