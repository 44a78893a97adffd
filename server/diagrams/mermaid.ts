/** Mermaid, set up once for a thread: it parses, measures and lays out, and its global state is kept in here. */
import { installDocument } from "#server/diagrams/dom.ts";

export const limits = { text: 400_000, edges: 500 } as const;

// Never wrapped by Mermaid: it breaks words at any letter. The lines come broken, see outline.ts.
const wrappingWidth = 100_000;

export async function openMermaid() {
  installDocument();
  const { default: mermaid } = await import("mermaid");
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    look: "classic",
    layout: "elk",
    theme: "null",
    htmlLabels: false,
    flowchart: { htmlLabels: false, wrappingWidth },
    state: { wrappingWidth, minNodeWidth: 72 },
    fontFamily: "Inter",
    deterministicIds: true,
    handDrawnSeed: 1,
    suppressErrorRendering: true,
    maxTextSize: limits.text,
    maxEdges: limits.edges,
  });
  return mermaid;
}

export type Mermaid = Awaited<ReturnType<typeof openMermaid>>;
