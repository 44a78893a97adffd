/** What runs in the browser, by the name of its component; ui/islands/start.tsx has them. */
export type IslandName = "CameTo" | "CopyDiagram" | "DiagramTools" | "SimulatorPanel" | "ProposalDesk" | "MarkNote";
