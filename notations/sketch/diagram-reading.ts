/** What is kept while the lines of a diagram go by, and how they end: alike in Mermaid and PlantUML. */
import { resolveDiagramNames, type ClassUse } from "#notations/sketch/diagram-names.ts";
import { parseEdgeLabel } from "#texts/edge-label.ts";
import { findHistory, resolveEnds, resolveHistory, type End } from "#notations/sketch/ends-and-history.ts";
import {
  addTransition,
  reportLoss,
  openSketch,
  root,
  resolve,
  stateOf,
  type Place,
  type Sketch,
  type SketchState,
} from "#notations/sketch/sketch.ts";

export interface DiagramReading {
  readonly sketch: Sketch;
  /** The composite states and regions that are open here, the outermost first. */
  readonly open: Place[];
  readonly ends: End[];
  readonly classes: ClassUse[];
  /** States of which something was told already that is told once. */
  readonly named: Set<string>;
  /** Lines of text at a state, in their order. */
  readonly texts: Map<string, string[]>;
}

export const openReading = (sketch = openSketch()): DiagramReading => ({
  sketch,
  open: [root],
  ends: [],
  classes: [],
  named: new Set(),
  texts: new Map(),
});

export const currentPlace = ({ open }: DiagramReading): Place => open.at(-1) ?? root;

/** The state of that name, which stands where the text is. */
export function stateHere(reading: DiagramReading, key: string, line: number): SketchState {
  const state = stateOf(reading.sketch, key, currentPlace(reading), line);
  resolve(reading.sketch, state, currentPlace(reading), line);
  return state;
}

export function addText({ texts }: DiagramReading, key: string, text: string): void {
  if (text !== "") texts.set(key, [...(texts.get(key) ?? []), text]);
}

interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  readonly line: number;
  readonly text: string;
  readonly hasLabel: boolean;
}

/** An arrow between names, of which either may be that of a circle. `name` is told those that are states. */
export function takeEdge(
  reading: DiagramReading,
  { from, to, line, text, hasLabel }: DiagramEdge,
  readLabel: () => string,
  name: (key: string) => void = () => undefined,
): void {
  const { sketch, ends } = reading;
  const place = currentPlace(reading);
  const history = findHistory(to, place);
  if (findHistory(from, place) || (from === "[*]" && (to === "[*]" || history)))
    return reportLoss(sketch, from === "[*]" ? "initial state" : "history", {
      line,
      message: "has no place in a machine",
      text,
    });
  const label = parseEdgeLabel(readLabel());
  if (from !== "[*]") name(from);
  if (history) return resolveHistory(sketch, { from, of: history.of, line, label, text });
  if (to === "[*]") return void ends.push({ from, place, line, label });
  name(to);
  if (from !== "[*]") return addTransition(sketch, { from, to, line, ...label });
  sketch.initials.push({ place, to, line });
  if (hasLabel)
    reportLoss(sketch, "label of the initial transition", { line, message: "a machine begins without an event", text });
}

const ACTION = /^(entry|exit|do)\s*\//i;
const DEFERRED = /\/\s*defer$/i;

/** What is written behind a state: a text about it, or, in the words of UML, what it does or puts off while it lasts. */
export function takeStateText(
  reading: DiagramReading,
  { key, text, line }: { readonly key: string; readonly text: string; readonly line: number },
  keep: (text: string) => void,
): void {
  const action = ACTION.exec(text)?.[1]?.toLowerCase();
  if (action !== undefined)
    reportLoss(reading.sketch, `${action} action`, {
      line,
      message: `a machine has no ${action} actions of states; \`${key}\` is kept without it`,
      text,
    });
  else if (DEFERRED.test(text))
    reportLoss(reading.sketch, "deferred event", {
      line,
      message: `a machine puts no event off; \`${key}\` is kept without it`,
      text,
    });
  else keep(text);
}

/** What a note says, which may stand at a state. */
export const reportTextOfNote = (sketch: Sketch, line: number, state: string | undefined, text: string): void =>
  reportLoss(sketch, "note", {
    line,
    message: `${state === undefined ? "a note" : `a note at \`${state}\``} has no place of its own; put what it says where it belongs`,
    text,
  });

/** Braces that make no state: what is inside of them is where they are. */
export const openGroup = (reading: DiagramReading): void => void reading.open.push(currentPlace(reading));

/** The next region of the state that is open. */
export function nextRegion({ open }: DiagramReading): void {
  const place = open.pop() ?? root;
  open.push({ ...place, region: place.region + 1 });
}

export function closeBrace({ sketch, open }: DiagramReading, line: number): void {
  if (open.length > 1) open.pop();
  else reportLoss(sketch, "}", { line, message: "closes nothing" });
}

/** Where the text is at its end. */
export function finishReading({ sketch, open, ends, classes, texts }: DiagramReading): Sketch {
  for (const { parent } of open.slice(1))
    reportLoss(sketch, "{", {
      message: `the braces of \`${parent ?? "the diagram"}\` are not closed; it is read to the end of the text`,
    });
  resolveDiagramNames(sketch, classes, texts);
  const finals = new Set(classes.filter(({ name }) => name === "final").map(({ state }) => state));
  resolveEnds(sketch, ends, (key) => finals.has(key));
  return sketch;
}
