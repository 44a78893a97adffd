/**
 * Mermaid `stateDiagram` and `stateDiagram-v2` text as a sketch of a machine. Reads what Mermaid's own grammar
 * takes, statement by statement, and leaves out with a word what that refuses; nothing in the text is rendered or run.
 */
import { openCursor, type Cursor } from "#notations/sketch/cursor.ts";
import {
  closeBrace,
  takeStateText,
  nextRegion,
  finishReading,
  currentPlace,
  openReading,
  addText,
  stateHere,
  takeEdge,
  type DiagramReading,
} from "#notations/sketch/diagram-reading.ts";
import { findHistory } from "#notations/sketch/ends-and-history.ts";
import { leaveOutDirectives, takeMermaidHead } from "#notations/mermaid/head.ts";
import {
  decodeMermaidText,
  encodeMermaidCodes,
  takeMermaidComment,
  takeMermaidRemark,
  reportIgnored,
} from "#notations/mermaid/remarks.ts";
import { reportLoss, reportNote, openSketch, root, type Sketch } from "#notations/sketch/sketch.ts";

interface Reading extends DiagramReading {
  readonly cursor: Cursor;
  /** States that only `state NAME` names, with the lines; Mermaid draws none of them. */
  readonly bare: Map<string, number>;
  /** The statement before was a divider. */
  isDivided: boolean;
}

const SPACE = /(?:[ \t\r\f\v]|\n|;)+/y;
const CLOSE = /\}/y;
/** Four dashes are two of them, with an empty region between. */
const DIVIDER = /(?:--)+(?![>-])/y;
const STATE = /state(?:[ \t]+)/iy;
const QUOTED = /"([^"]*)"[ \t]*/y;
const AS = /as[ \t]+/iy;
const STATE_ID = /(?!-->)[^\s{:<"]+/y;
const STEREOTYPE = /[ \t]*(?:<<|\[\[)(\w+)(?:>>|\]\])/y;
const OPEN = /[ \t\r]*(?:\n[ \t]*)?\{/y;
// A name ends where a comment begins.
const ID = /\[\*\]|(?:(?!%%)[^:\s{}"-])(?:(?!%%)[^:\s{}-])*/y;
/** Words that begin another statement wherever they stand, if a blank follows; the last of them not inside of composite states. */
const KEYWORD = /(?:note|state|class|classDef|style|stateDiagram(?:-v2)?)(?=\s)/iy;
const OUTER_KEYWORD = /(?:click|href|default)\b|scale(?=\s)/iy;
const STYLED = /[ \t]*:::[ \t]*(\w+)/y;
const ARROW = /[ \t]*-->(?!>)[ \t]*/y;
// Mermaid ends a label at `;`. What follows may be another transition; looking far for one would be slow.
const AFTER_LABEL = /;(?![^\n]{0,400}-->)[ \t]*([^\n]*)/y;
const SEMICOLON = /;/y;
const BEFORE_BRACES = /[^\n{]*(?=\{[ \t\r]*(?:\n|$))/y;
const DIRECTION = /direction\s+(?:TB|BT|LR|RL)/i;
const LABEL = /[ \t]*:(?!::)([^\n;]*)/y;
/** What may follow a statement on its line. Of several names on one line Mermaid makes several states. */
const END = /(?=[ \t\r]*(?:\n|$|;|\}|%%|#))/y;
/** Behind an arrow and its end, a region or another arrow may. */
const NEXT = /(?=[ \t]*--(?![>-]))|(?=[ \t]+(?:\[\*\]|[^:\s{}"<>=-][^:\s{}"-]{0,200})[ \t]*-->)/y;

export function readMermaid(text: string): Sketch {
  const sketch = openSketch();
  const cursor = openCursor(encodeMermaidCodes(leaveOutDirectives(sketch, text)));
  const reading: Reading = { ...openReading(sketch), cursor, bare: new Map(), isDivided: false };
  const name = (state: string, line: number) => void nameState(reading, state, line);
  takeMermaidHead(sketch, cursor, () => takeMermaidComment(sketch, cursor));
  while (!cursor.isAtEnd()) {
    const isInside = reading.open.length > 1;
    if (cursor.take(SPACE) || takeMermaidRemark(sketch, cursor, { classes: reading.classes, isInside, name })) continue;
    const line = cursor.line();
    const isDivided = reading.isDivided;
    reading.isDivided = false;
    if (cursor.take(CLOSE)) {
      if (isDivided) reportLastDivider(reading, line);
      closeBrace(reading, line);
    } else if (isInside && cursor.look(DIVIDER)) takeDivider(reading);
    else if (cursor.take(STATE)) takeState(reading, line);
    else if (!takeArrow(reading, line)) reportLostLine(reading, line, "");
  }
  for (const [key, line] of reading.bare)
    reportNote(sketch, "state", {
      line,
      message: `Mermaid makes nothing of \`state ${key}\` alone; it is a state here`,
    });
  return finishReading(reading);
}

function takeDivider(reading: Reading): void {
  const dashes = reading.cursor.take(DIVIDER)?.[0].length ?? 0;
  for (let at = 0; at < dashes; at += 2) nextRegion(reading);
  reading.isDivided = true;
}

function reportLastDivider({ sketch, open }: Reading, line: number): void {
  const parent = open.at(-1)?.parent;
  // Once: looking for the names again and again would take long, and says no more.
  if (sketch.findings.some(({ construct }) => construct === "--")) return;
  reportLoss(sketch, "--", {
    line,
    message: `Mermaid makes no regions of \`${parent}\`, which ends with a divider; here it has them`,
    text: [...sketch.states.values()].flatMap(({ key, place }) => (place.parent === parent ? [key] : [])).join(", "),
  });
}

function nameState(reading: Reading, key: string, line: number) {
  if (reading.sketch.states.get(key)?.place.parent === currentPlace(reading).parent) reading.bare.delete(key);
  if (key.toLowerCase() === "root")
    reportNote(reading.sketch, "state", {
      line,
      message: `Mermaid draws no state that is called \`${key}\`; it is one here`,
    });
  return stateHere(reading, key, line);
}

function takeState(reading: Reading, line: number): void {
  const { cursor, sketch, open, bare } = reading;
  const label = cursor.take(QUOTED)?.[1];
  if (label !== undefined && !cursor.take(AS)) return reportLostLine(reading, line, `state "${label}" `);
  const id = cursor.take(STATE_ID)?.[0];
  if (id === undefined) return reportLostLine(reading, line, "state ");
  const stereotype = cursor.take(STEREOTYPE)?.[1];
  const style = cursor.take(STYLED)?.[1];
  const isOpening = cursor.take(OPEN) !== undefined;
  // What is said of a state ends with its line; Mermaid would take its last word for a composite state.
  const isBraced = !isOpening && cursor.look(LABEL)?.[1]?.trimEnd().endsWith("{") === true;
  const labelText = isOpening || isBraced ? undefined : cursor.take(LABEL)?.[1];
  if (isBraced || (!isOpening && !cursor.look(END)))
    return reportLostLine(reading, line, `state ${id}${labelText === undefined ? "" : ` :${labelText}`}`);
  const isNews = !isOpening && label === undefined && stereotype === undefined;
  const before = sketch.states.get(id)?.place;
  const state = isNews ? stateHere(reading, id, line) : nameState(reading, id, line);
  if (isNews && state.place !== before) bare.set(id, line);
  if (label !== undefined) addText(reading, id, decodeMermaidText(label));
  if (stereotype !== undefined)
    reportLoss(sketch, stereotype.toLowerCase(), {
      line,
      message: `a machine has no ${stereotype.toLowerCase()}; \`${id}\` is a state like any other here, so put its ways together with those that lead to it`,
      text: `state ${id} <<${stereotype}>>`,
    });
  if (style !== undefined) {
    reading.classes.push({ state: id, name: style, line });
    reportIgnored(sketch, id, line);
  }
  if (isOpening) open.push({ parent: state.key, region: 0 });
  else if (labelText !== undefined) takeDescription(reading, id, labelText, line);
}

function takeClass(reading: Reading, state: string, line: number): void {
  const name = reading.cursor.take(STYLED)?.[1];
  if (name !== undefined) giveClass(reading, state, name, line);
}

function giveClass({ sketch, classes, open }: Reading, state: string, name: string, line: number): void {
  classes.push({ state, name, line });
  if (open.length > 1) reportIgnored(sketch, state, line);
}

function takeDescription(reading: Reading, key: string, written: string, line: number): void {
  takeStateText(reading, { key, text: decodeMermaidText(written), line }, (text) => addText(reading, key, text));
}

/** The name of a state, unless it is a word that begins something else. */
function takeId({ cursor, open }: Reading): string | undefined {
  const at = cursor.look(KEYWORD) ?? (open.length > 1 ? undefined : cursor.look(OUTER_KEYWORD));
  return at ? undefined : cursor.take(ID)?.[0];
}

/** `a`, `a : text`, `a --> b` or `a --> b : label`. */
function takeArrow(reading: Reading, line: number): boolean {
  const { cursor } = reading;
  const from = takeId(reading);
  if (from === undefined) return false;
  const place = currentPlace(reading);
  const classes = reading.classes.length;
  const lost = (begun: string) => {
    reading.classes.length = classes;
    reportLostLine(reading, line, begun);
    return true;
  };
  takeClass(reading, from, line);
  if (!cursor.take(ARROW)) {
    const labelText = cursor.take(LABEL)?.[1];
    const begun = `${from}${labelText === undefined ? "" : ` :${labelText}`}`;
    if (from === "[*]" || findHistory(from, place) || (labelText === undefined && !cursor.look(END)))
      return lost(begun);
    nameState(reading, from, line);
    if (labelText !== undefined) takeDescription(reading, from, labelText, line);
    takeRest(reading, line, labelText, false);
    return true;
  }
  const to = takeId(reading);
  if (to === undefined || to.startsWith(">")) return lost(`${from} --> ${to ?? ""}`);
  takeClass(reading, to, line);
  const labelText = cursor.take(LABEL)?.[1];
  if (labelText === undefined && !cursor.look(END) && !cursor.look(NEXT)) return lost(`${from} --> ${to}`);
  const written = decodeMermaidText(labelText ?? "");
  takeRest(reading, line, labelText, true);
  const text = `${from} --> ${to}${written === "" ? "" : ` : ${written}`}`;
  takeEdge(
    reading,
    { from, to, line, text, hasLabel: written !== "" },
    () => written,
    (key) => nameState(reading, key, line),
  );
  return true;
}

/** What of a label Mermaid takes otherwise than people mean it. */
function takeRest({ cursor, sketch }: Reading, line: number, labelText: string | undefined, isLabel: boolean): void {
  if (labelText === undefined) return;
  const after = isLabel ? cursor.take(AFTER_LABEL) : undefined;
  const text = decodeMermaidText(after?.[1] ?? "");
  if (text !== "") reportLoss(sketch, ";", { line, message: "ends the label, so what follows is left out", text });
  else if (after || cursor.look(SEMICOLON))
    reportNote(sketch, ";", {
      line,
      message: "Mermaid draws a state for a `;` behind a label; none is made of it here",
    });
  if (DIRECTION.test(labelText))
    reportNote(sketch, "direction", {
      line,
      message: "Mermaid takes the line for a direction, and makes nothing else of it",
    });
  if (labelText.trim() === "") reportNote(sketch, ":", { line, message: "Mermaid refuses a label without words" });
  if (labelText.includes("::"))
    reportNote(sketch, "::", {
      line,
      message: "Mermaid refuses two colons in a label",
      text: decodeMermaidText(labelText),
    });
}

function reportLostLine({ sketch, cursor, open }: Reading, line: number, begun: string): void {
  const before = cursor.take(BEFORE_BRACES)?.[0];
  const block = before === undefined ? undefined : cursor.takeBalanced("{", "}");
  const text = decodeMermaidText(`${begun}${before ?? ""}${block ?? cursor.takeLine()}`);
  reportLoss(sketch, "not understood", {
    line,
    message: `is no statement of a state diagram that is known here; left out${block === undefined ? "" : " with all in its braces"}`,
    text,
  });
  // The brace that closes it closes nothing else.
  if (block === undefined && text.endsWith("{")) open.push(open.at(-1) ?? root);
}
