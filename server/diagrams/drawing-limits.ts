/** What is never drawn, however long one waits: said before anything is sent to the thread that draws. */
import { toLayoutText } from "#server/diagrams/layout-text.ts";
import type { Outline } from "#server/diagrams/outline.ts";

/** Characters of the text that is laid out, and arrows. */
export const drawingLimits = { text: 400_000, arrows: 500 } as const;

/** The limit that it breaks, in words. */
export function findDrawingExcess(outline: Outline): string | undefined {
  if (outline.arrows.length > drawingLimits.arrows)
    return `the ${drawingLimits.arrows} arrows that are drawn (it has ${outline.arrows.length})`;
  const { length } = toLayoutText(outline);
  return length > drawingLimits.text
    ? `the ${drawingLimits.text} characters of text that are drawn (it has ${length})`
    : undefined;
}
