/** What is kept while the lines of a diagram go by, and how they end: alike in Mermaid and PlantUML. */
import { settleDiagramNames, type ClassUse } from "#imports/diagram-names.ts";
import { settleEnds, type End } from "#imports/ends-and-history.ts";
import { lose, openSketch, root, settle, stateOf, type Place, type Sketch, type SketchState } from "#imports/sketch.ts";

export interface DiagramReading {
  readonly sketch: Sketch;
  /** The composite states and regions that are open here, the outermost first. */
  readonly open: Place[];
  readonly ends: End[];
  readonly classes: ClassUse[];
  /** Lines of text at a state, in their order. */
  readonly said: Map<string, string[]>;
}

export const openReading = (): DiagramReading => ({
  sketch: openSketch(),
  open: [root],
  ends: [],
  classes: [],
  said: new Map(),
});

export const here = ({ open }: DiagramReading): Place => open.at(-1) ?? root;

/** The state of that name, which stands where the text is. */
export function stateHere(reading: DiagramReading, key: string, line: number): SketchState {
  const state = stateOf(reading.sketch, key, here(reading), line);
  settle(reading.sketch, state, here(reading), line);
  return state;
}

export function say({ said }: DiagramReading, key: string, text: string): void {
  if (text !== "") said.set(key, [...(said.get(key) ?? []), text]);
}

/** The next region of the state that is open. */
export function divide({ open }: DiagramReading): void {
  const place = open.pop() ?? root;
  open.push({ ...place, region: place.region + 1 });
}

export function close({ sketch, open }: DiagramReading, line: number): void {
  if (open.length > 1) open.pop();
  else lose(sketch, "}", { line, message: "closes nothing" });
}

/** Where the text is at its end. */
export function finishReading({ sketch, open, ends, classes, said }: DiagramReading): Sketch {
  for (const { parent } of open.slice(1))
    lose(sketch, "{", {
      message: `the braces of \`${parent ?? ""}\` are not closed; it is read to the end of the text`,
    });
  settleDiagramNames(sketch, classes, said);
  const finals = new Set(classes.filter(({ name }) => name === "final").map(({ state }) => state));
  settleEnds(sketch, ends, (key) => finals.has(key));
  return sketch;
}
