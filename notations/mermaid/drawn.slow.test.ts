import fc from "fast-check";
import { expect, it } from "vitest";
import { toMermaid } from "#notations/mermaid/write.ts";
import { toOneLine } from "#notations/mermaid/label.ts";
import { hostile } from "#notations/mermaid/test-builders.ts";
import { aMachine } from "#notations/writing/test-builders.ts";
import { parseSvg } from "#server/diagrams/dom.ts";
import { decodeCodes } from "#server/diagrams/entities.ts";
import { openMermaid } from "#server/diagrams/mermaid.ts";

it("Mermaid shows any label as it is once it is drawn, with no Markdown in it", async () => {
  const mermaid = await openMermaid();
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (label, event) => {
      const machine = {
        ...aMachine({ initial: "idle" }),
        states: [{ id: "idle", label, kind: "normal" as const, blackout: false, formerly: [], sources: [] }],
        events: [{ id: "go", label: event, raisedBy: "kernel" as const, formerly: [], sources: [] }],
        transitions: [{ from: "idle", event: "go", to: "idle", kind: "forward" as const, sources: [] }],
      };
      const { svg } = await mermaid.render("shown", toMermaid(machine));
      const shown = (selector: string): string =>
        decodeCodes(parseSvg(svg).querySelector(selector)?.textContent ?? "nothing");
      expect(shown("g.node.statediagram-state g.label")).toBe(toOneLine(label));
      expect(shown("g.edgeLabel g.label[data-id=edge1]")).toBe(toOneLine(event));
    }),
    { numRuns: 25, seed: 20250127, endOnFailure: true },
  );
}, 120_000);
