/** What runs in the browser on pages that are made without one: it puts each island into its place. A script of its own. */
import { createElement, type ComponentType } from "react";
import { createRoot } from "react-dom/client";
import { CopyDiagram } from "#ui/kinds/machine/copy-diagram.tsx";
import { DiagramTools } from "#ui/kinds/machine/diagram-tools.tsx";
import { SimulatorPanel } from "#ui/kinds/machine/simulator.tsx";

const islands = { CopyDiagram, DiagramTools, SimulatorPanel };

export type IslandName = keyof typeof islands;

function start(): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-island]")) {
    const { island, props = "{}" } = place.dataset;
    // Written by `Island`, by a name of the table and with what its component takes.
    const component = islands[island as IslandName] as ComponentType<object>;
    createRoot(place).render(createElement(component, JSON.parse(props) as object));
  }
}

// It may come before the page has been read to its end.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
