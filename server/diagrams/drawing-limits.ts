/** What is never drawn, however long one waits: said before anything is sent to the thread that draws. */
import { limits } from "#domain/limits.ts";
import { toLayoutText } from "#server/diagrams/layout-text.ts";
import type { Outline } from "#server/diagrams/outline.ts";

/** The limit that it breaks, in words. */
export function findDrawingExcess(outline: Outline): string | undefined {
  if (outline.arrows.length > limits.drawnArrows)
    return `the ${limits.drawnArrows} arrows that are drawn (it has ${outline.arrows.length})`;
  const { length } = toLayoutText(outline);
  return length > limits.drawnText
    ? `the ${limits.drawnText} characters of text that are drawn (it has ${length})`
    : undefined;
}
