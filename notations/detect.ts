/** Which notation a text is written in, told by how it begins. Whether it is well written is for its reader to say. */
export const notations = ["mermaid", "scxml", "xstate", "dot", "plantuml"] as const;
export type Notation = (typeof notations)[number];

/** As people call them. */
export const notationNames = {
  mermaid: "Mermaid stateDiagram",
  scxml: "SCXML",
  xstate: "XState JSON",
  dot: "Graphviz DOT",
  plantuml: "PlantUML state diagram",
} as const satisfies Record<Notation, string>;

const LINES_LOOKED_AT = 200;
const REMARK = /^(?:%%|\/\/|#|'|---$|\/\*|\*|\/')/;

export function detectNotation(text: string): Notation | undefined {
  const lines = text
    .slice(0, 40_000)
    .split("\n", LINES_LOOKED_AT)
    .map((line) => line.replace(/^\s*\/\*[^*]*\*\//, "").trim());
  const first = lines.find((line) => line !== "") ?? "";
  if (first.startsWith("<")) return "scxml";
  if (first.startsWith("{")) return "xstate";
  for (const line of lines) {
    if (/^stateDiagram(?:-v2)?\b/i.test(line)) return "mermaid";
    if (/^@startuml\b/i.test(line)) return "plantuml";
    if (/^(?:strict\s+)?(?:di)?graph(?:\s+(?:"[^"]*"|[\w.]+))?\s*(?:\{|$)/i.test(line) && !REMARK.test(line))
      return "dot";
  }
  // Where others make pictures of it, as in a wiki, the text of PlantUML comes without `@startuml`.
  return lines.some((line) => /^\[\*\]\s*<?[-.]|>\s*\[\*\]|^state\s+(?:"|[\w.]+\s*(?:\{|<<|:|$))/.test(line))
    ? "plantuml"
    : undefined;
}
