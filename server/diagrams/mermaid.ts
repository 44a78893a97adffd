/** Mermaid, set up once for a thread: it parses, measures and lays out, and its global state is kept in here. */
import { limits } from "#domain/limits.ts";
import { installDocument } from "#server/diagrams/dom.ts";

export async function openMermaid() {
  installDocument();
  const { default: mermaid } = await import("mermaid");
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    look: "classic",
    layout: "elk",
    // Its colours are not used, and its 270 variables would be copied every time Mermaid reads its settings.
    theme: "null",
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    state: { minNodeWidth: 72 },
    fontFamily: "Inter",
    deterministicIds: true,
    handDrawnSeed: 1,
    suppressErrorRendering: true,
    maxTextSize: limits.drawnText,
    maxEdges: limits.drawnArrows,
  });
  return mermaid;
}

export type Mermaid = Awaited<ReturnType<typeof openMermaid>>;
