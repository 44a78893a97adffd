/** What runs in the browser: it puts each island into its place, or takes it up there. A script of its own. */
import { createElement, useLayoutEffect, type ComponentType, type ReactElement } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { keepTyped } from "#ui/islands/keep-typed.ts";
import type { IslandName } from "#ui/islands/names.ts";

const ofMachines = () => import("#ui/islands/of-machines.ts");

/** Read where a page has one. */
const islands = {
  CameTo: async () => (await ofMachines()).CameTo,
  CopyDiagram: async () => (await ofMachines()).CopyDiagram,
  DiagramTools: async () => (await ofMachines()).DiagramTools,
  SimulatorPanel: async () => (await ofMachines()).SimulatorPanel,
  ProposalDesk: async () => (await import("#ui/form/record/proposal-desk.tsx")).ProposalDesk,
  MarkNote: async () => (await import("#ui/form/record/note/mark-note.tsx")).MarkNote,
} satisfies Record<IslandName, unknown>;

// Written by `Island` and `TakenUp`, by a name of the table and with what its component takes.
async function toTree(name: string | undefined, props: string | null | undefined) {
  const component = (await islands[name as IslandName]()) as ComponentType<object>;
  return createElement(component, JSON.parse(props ?? "{}") as object);
}

interface WholeProps {
  readonly onThere: () => void;
  readonly children: ReactElement;
}

/** Tells when all of an island is there, before anything in it acts. */
function Whole({ onThere, children }: WholeProps) {
  useLayoutEffect(onThere, [onThere]);
  return children;
}

function start(): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-island]")) {
    const { island, props } = place.dataset;
    void toTree(island, props).then((tree) => createRoot(place).render(tree));
  }
  for (const place of document.querySelectorAll<HTMLElement>("[data-taken-up]"))
    void toTree(place.dataset["takenUp"], place.nextElementSibling?.textContent).then((tree) => {
      hydrateRoot(place, <Whole onThere={keepTyped(place)}>{tree}</Whole>);
    });
}

// It may come before the page has been read to its end.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
