/** From an outline to a drawing. Mermaid measures and lays out; the lines are ours. One at a time: Mermaid is global. */
import { draw, type Form } from "#server/diagrams/draw.ts";
import { parseSvg } from "#server/diagrams/dom.ts";
import { toLayoutText } from "#server/diagrams/layout-text.ts";
import { limits, openMermaid } from "#server/diagrams/mermaid.ts";
import type { Outline } from "#server/diagrams/outline.ts";
import { readLayout } from "#server/diagrams/read-layout.ts";
import type { Diagram } from "#server/register.ts";

export type Render = (outline: Outline, form: Form) => Promise<Diagram>;

export async function openRenderer(): Promise<Render> {
  const mermaid = await openMermaid();
  // Mermaid loads its state diagrams and its layout when they are first needed; that is start, not drawing.
  await mermaid.render("warm", "stateDiagram-v2\na --> b : c");
  return async (outline, form) => {
    const text = toLayoutText(outline);
    // Mermaid would answer with a drawing of its own complaint.
    if (outline.arrows.length > limits.edges)
      throw new Error(`it has ${outline.arrows.length} arrows; at most ${limits.edges} are drawn`);
    if (text.length > limits.text)
      throw new Error(`its texts are ${text.length} characters; at most ${limits.text} are drawn`);
    const { svg } = await mermaid.render("machine", text);
    return draw(outline, readLayout(parseSvg(svg), outline), form);
  };
}
