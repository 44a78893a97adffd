/** Mermaid, set up once for a thread: it parses, measures and lays out, and its global state is kept in here. */
import type { MermaidConfig } from "mermaid";
import { limits } from "#domain/limits.ts";
import { installDocument } from "#server/diagrams/dom.ts";

export async function openMermaid() {
  installDocument();
  const { default: mermaid } = await import("mermaid");
  forgetOtherDiagrams(mermaid.mermaidAPI.defaultConfig);
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

// Mermaid copies all of its settings each time it reads one: a third of the time that a drawing took.
function forgetOtherDiagrams(settings: MermaidConfig): void {
  const ours = new Set(["state", "flowchart", "elk", "secure"]);
  for (const [name, section] of Object.entries(settings) as [string, unknown][])
    if (typeof section === "object" && section !== null && !ours.has(name))
      for (const setting of Object.keys(section)) Reflect.deleteProperty(section, setting);
}

export type Mermaid = Awaited<ReturnType<typeof openMermaid>>;
