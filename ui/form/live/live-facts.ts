import type { PreviewFacts, PreviewLine } from "#ui/form/record/preview-facts.ts";

/** What is known after another line. A drawing stays until the next one of the same machine is there, so that nothing jumps. */
export function withLine(before: PreviewFacts | undefined, line: PreviewLine): PreviewFacts | undefined {
  if (line.type === "facts") {
    const older = new Map(before?.drawings.map((drawing) => [drawing.slug, drawing]));
    const drawings = line.facts.drawings.map((drawing) => ({ ...older.get(drawing.slug), ...drawing }));
    return { ...line.facts, drawings };
  }
  if (!before) return before;
  const drawings = before.drawings.map((drawing, index) =>
    index === line.index ? { ...drawing, svg: line.svg } : drawing,
  );
  return { ...before, drawings };
}
