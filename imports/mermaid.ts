/**
 * Mermaid `stateDiagram` and `stateDiagram-v2` text as a sketch of a machine. Reads what Mermaid's own grammar
 * takes, statement by statement; nothing in the text is rendered or run.
 */
import { openCursor, type Cursor } from "#imports/cursor.ts";
import {
  close,
  describe,
  divide,
  finishReading,
  here,
  openReading,
  say,
  stateHere,
  type DiagramReading,
} from "#imports/diagram-reading.ts";
import { parseEdgeLabel } from "#imports/edge-label.ts";
import { findHistory, settleHistory } from "#imports/ends-and-history.ts";
import { decodeMermaidText, encodeMermaidCodes, takeMermaidHead, takeMermaidRemark } from "#imports/mermaid-remarks.ts";
import { addTransition, lose, type Sketch } from "#imports/sketch.ts";

interface Reading extends DiagramReading {
  readonly cursor: Cursor;
}

const SPACE = /(?:[ \t\r\f\v]|\n|;)+/y;
const CLOSE = /\}/y;
const DIVIDER = /--(?!>)-*/y;
const STATE = /state(?:[ \t]+)/iy;
const QUOTED = /"([^"\n]*)"[ \t]*/y;
const AS = /as[ \t]+/iy;
const STATE_ID = /(?!-->)[^\s{:<]+/y;
const STEREOTYPE = /[ \t]*(?:<<|\[\[)(\w+)(?:>>|\]\])/y;
const OPEN = /[ \t\r]*(?:\n[ \t]*)?\{/y;
const ID = /\[\*\]|[^:\s{}-]+/y;
const STYLED = /[ \t]*:::[ \t]*([\w-]+)/y;
const ARROW = /[ \t]*-->[ \t]*/y;
// Mermaid ends a label at `;`. What follows may be another transition; looking far for one would be slow.
const AFTER_LABEL = /;(?![^\n]{0,400}-->)[ \t]*([^\n]*)/y;
const SAID = /[ \t]*:(?!::)([^\n;]*)/y;

export function readMermaid(text: string): Sketch {
  const cursor = openCursor(encodeMermaidCodes(text));
  const reading: Reading = { ...openReading(), cursor };
  const { sketch } = reading;
  const name = (state: string, line: number) => void stateHere(reading, state, line);
  takeMermaidHead(sketch, cursor);
  while (!cursor.isAtEnd()) {
    if (cursor.take(SPACE) || takeMermaidRemark(sketch, cursor, { classes: reading.classes, name })) continue;
    const line = cursor.line();
    if (cursor.take(CLOSE)) close(reading, line);
    else if (cursor.take(DIVIDER)) divide(reading);
    else if (cursor.take(STATE)) takeState(reading, line);
    else if (!takeArrow(reading, line)) loseLine(reading, line, "");
  }
  return finishReading(reading);
}

function takeState(reading: Reading, line: number): void {
  const { cursor, sketch, open } = reading;
  const label = cursor.take(QUOTED)?.[1];
  if (label !== undefined && !cursor.take(AS)) return loseLine(reading, line, `state "${label}" `);
  const id = cursor.take(STATE_ID)?.[0];
  if (id === undefined) return loseLine(reading, line, "state ");
  const state = stateHere(reading, id, line);
  if (label !== undefined) say(reading, id, decodeMermaidText(label));
  const stereotype = cursor.take(STEREOTYPE)?.[1];
  if (stereotype !== undefined)
    lose(sketch, stereotype.toLowerCase(), {
      line,
      message: `a machine has no ${stereotype.toLowerCase()}; \`${id}\` is a state like any other here, so put its ways together with those that lead to it`,
      text: `state ${id} <<${stereotype}>>`,
    });
  takeClass(reading, id);
  if (cursor.take(OPEN)) open.push({ parent: state.key, region: 0 });
  else takeSaid(reading, id);
}

function takeClass({ cursor, classes }: Reading, state: string): void {
  const name = cursor.take(STYLED)?.[1];
  if (name !== undefined) classes.push({ state, name });
}

function takeSaid(reading: Reading, id: string): void {
  const text = reading.cursor.take(SAID)?.[1];
  if (text === undefined) return;
  describe(reading, { key: id, text: decodeMermaidText(text), line: reading.cursor.line() }, (said) =>
    say(reading, id, said),
  );
}

/** `a`, `a : text`, `a --> b` or `a --> b : label`. */
function takeArrow(reading: Reading, line: number): boolean {
  const { cursor, sketch, ends } = reading;
  const from = cursor.take(ID)?.[0];
  if (from === undefined) return false;
  const place = here(reading);
  takeClass(reading, from);
  if (!cursor.take(ARROW)) {
    if (from === "[*]" || findHistory(from, place)) loseLine(reading, line, from);
    else {
      stateHere(reading, from, line);
      takeSaid(reading, from);
    }
    return true;
  }
  const to = cursor.take(ID)?.[0];
  if (to === undefined) {
    loseLine(reading, line, `${from} --> `);
    return true;
  }
  takeClass(reading, to);
  const written = decodeMermaidText(cursor.take(SAID)?.[1] ?? "");
  const after = decodeMermaidText(cursor.take(AFTER_LABEL)?.[1] ?? "");
  if (after !== "") lose(sketch, ";", { line, message: "ends the label, so what follows is left out", text: after });
  const label = parseEdgeLabel(written);
  const text = `${from} --> ${to}${written === "" ? "" : ` : ${written}`}`;
  const history = findHistory(to, place);
  if (findHistory(from, place) || (from === "[*]" && (to === "[*]" || history))) {
    lose(sketch, from === "[*]" ? "initial state" : "history", { line, message: "has no place in a machine", text });
    return true;
  }
  if (from !== "[*]") stateHere(reading, from, line);
  if (history) settleHistory(sketch, { from, of: history.of, line, label, text });
  else if (to === "[*]") ends.push({ from, place, line, label });
  else {
    stateHere(reading, to, line);
    if (from !== "[*]") addTransition(sketch, { from, to, line, ...label });
    else {
      sketch.initials.push({ place, to, line });
      if (written !== "")
        lose(sketch, "label of the initial transition", { line, message: "a machine begins without an event", text });
    }
  }
  return true;
}

function loseLine({ sketch, cursor }: Reading, line: number, begun: string): void {
  const text = `${begun}${decodeMermaidText(cursor.takeLine())}`;
  lose(sketch, "not understood", {
    line,
    message: "is no statement of a state diagram that is known here; left out",
    text,
  });
}
