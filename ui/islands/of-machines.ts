/** What runs on the pages of machines, in one script. */
export { CameTo } from "#ui/kinds/machine/came-to.tsx";
export { CopyDiagram } from "#ui/kinds/machine/copy-diagram.tsx";
export { DiagramTools } from "#ui/kinds/machine/diagram-tools.tsx";
export { SimulatorPanel } from "#ui/kinds/machine/simulator.tsx";
