/**
 * PlantUML state diagrams as a sketch of a machine, line by line. Its preprocessor, which can read files and
 * addresses, is never run.
 */
import {
  close,
  describe,
  divide,
  finishReading,
  here,
  openGroup,
  openReading,
  say,
  stateHere,
  type DiagramReading,
} from "#imports/diagram-reading.ts";
import { parseEdgeLabel } from "#imports/edge-label.ts";
import { findHistory, settleHistory } from "#imports/ends-and-history.ts";
import { decodePlantUml, leaveOutComments, takePlantUmlRemark, type Lines } from "#imports/plantuml-remarks.ts";
import { addTransition, lose, mention, type Sketch } from "#imports/sketch.ts";

const NAME = String.raw`(?:"[^"]*"|\[\*\]|[^\s"\[\]:]*\[H\*?\]|[^\s":\[\]{}<>#-]+)`;
const STATE = new RegExp(
  String.raw`^(?:state|frame)\s+(?:"([^"]*)"\s*as\s+([^\s"<#{:[]+)|([^\s"<#{:[]+)\s+as\s+"([^"]*)"|"([^"]*)"|([^\s"<#{:[]+))`,
  "i",
);
const ARROW = new RegExp(
  String.raw`^(${NAME})\s*(<<[^>]*>>\s*)?(<?[-.]{1,20}(?:\[[^\]]*\])?[-.]{0,20}(?:(?:left|right|up|down|le|ri|do|[lrud])(?:\[[^\]]*\])?[-.]{1,20})?(?:\[[^\]]*\][-.]{1,20})?>?)\s*(${NAME})\s*(<<[^>]*>>\s*)?(?::(.*))?$`,
  "i",
);
const SAID = /^("[^"]*"|[^\s":[\]{}<>-]+)\s*:(.*)$/;
const DIVIDER = /^(?:-{2,}|\|{2,})$/;

export function readPlantUml(text: string): Sketch {
  const reading = openReading();
  const { sketch } = reading;
  const lines: Lines = { list: leaveOutComments(sketch, text).split("\n"), at: 0, unclosed: new Set() };
  for (; lines.at < lines.list.length; lines.at += 1) {
    const line = lines.at + 1;
    const written = (lines.list[lines.at] ?? "").trim();
    if (written === "" || takePlantUmlRemark(sketch, lines, written)) continue;
    if (/^@enduml\b/i.test(written)) {
      tellRest(sketch, lines);
      break;
    }
    if (DIVIDER.test(written)) divide(reading);
    else if (written === "}") close(reading, line);
    else if (
      !takeState(reading, written, line) &&
      !takeArrow(reading, written, line) &&
      !takeSaid(reading, written, line)
    ) {
      lose(sketch, "not understood", {
        line,
        message: "is no line of a state diagram that is known here; left out",
        text: written,
      });
      // `together {`, `package x {`: the brace that closes it closes nothing else.
      if (written.endsWith("{")) openGroup(reading);
    }
  }
  return finishReading(reading);
}

function tellRest(sketch: Sketch, { list, at }: Lines): void {
  const rest = list.slice(at + 1).filter((line) => line.trim() !== "");
  if (rest.length > 0)
    lose(sketch, "@enduml", {
      line: at + 1,
      message: "ends the diagram; what follows is left out",
      text: rest.join(" "),
    });
}

/** `state "label" as id <<error>> #color {`, with most of it left out. */
function takeState(reading: DiagramReading, written: string, line: number): boolean {
  const found = STATE.exec(written);
  if (!found) return false;
  const [whole, label1, id1, id2, label2, only, id3] = found;
  const key = id1 ?? id2 ?? id3 ?? only ?? "";
  const label = label1 ?? label2;
  if (findHistory(key, here(reading))) return false;
  stateHere(reading, key, line);
  if (label !== undefined) say(reading, key, decodePlantUml(label));
  const rest = takeMarks(reading, key, written.slice(whole.length).trim(), line);
  const isOpening = rest.endsWith("{");
  const more = (isOpening ? rest.slice(0, -1) : rest).trim();
  if (more.startsWith(":")) takeDescription(reading, key, more.slice(1), line);
  else if (more !== "")
    mention(reading.sketch, "look", { line, message: "says how the state looks; left out", text: more });
  if (isOpening) reading.open.push({ parent: key, region: 0 });
  return true;
}

const meanings: ReadonlySet<string> = new Set(["final", "error", "blackout"]);

/** The stereotypes before anything else; gives back what follows them. */
function takeMarks({ sketch, classes }: DiagramReading, key: string, text: string, line: number): string {
  let rest = text;
  for (let end = rest.indexOf(">>"); rest.startsWith("<<") && end !== -1; end = rest.indexOf(">>")) {
    const words = rest.slice(2, end).trim();
    rest = rest.slice(end + 2).trim();
    for (const word of words.split(/\s+/).filter((one) => one !== "")) {
      const name = word.toLowerCase();
      if (meanings.has(name)) classes.push({ state: key, name, line });
      else if (name === "end") classes.push({ state: key, name: "final", line });
      else
        lose(sketch, word, {
          line,
          message: `a machine has no \`<<${word}>>\`; \`${key}\` is a state like any other here`,
          text: `<<${words}>>`,
        });
    }
  }
  return rest;
}

function takeSaid(reading: DiagramReading, written: string, line: number): boolean {
  const found = SAID.exec(written);
  if (!found) return false;
  const key = toKey(found[1] ?? "");
  stateHere(reading, key, line);
  takeDescription(reading, key, found[2] ?? "", line);
  return true;
}

/** It stands under the name of the state, which stays what it is. */
function takeDescription(reading: DiagramReading, key: string, text: string, line: number): void {
  describe(reading, { key, text: decodePlantUml(text), line }, (said) => {
    const state = stateHere(reading, key, line);
    if (said !== "")
      state.description = [...(state.description === undefined ? [] : [state.description]), said].join(" ");
  });
}

const toKey = (name: string): string => (name.startsWith('"') ? name.slice(1, -1) : name);

function takeArrow(reading: DiagramReading, written: string, line: number): boolean {
  const found = ARROW.exec(written);
  if (!found) return false;
  const [, first = "", firstMarks = "", arrow = "", second = "", secondMarks = "", said = ""] = found;
  if (!arrow.startsWith("<") && !arrow.endsWith(">")) return false;
  for (const [name, marks] of [
    [first, firstMarks],
    [second, secondMarks],
  ] as const)
    takeMarks(reading, toKey(name), marks, line);
  const [from, to] = arrow.endsWith(">") ? [toKey(first), toKey(second)] : [toKey(second), toKey(first)];
  const { sketch, ends } = reading;
  const place = here(reading);
  if (/\[.*\]/.test(arrow))
    mention(sketch, "look", { line, message: "says how the arrow looks; left out", text: arrow });
  const history = findHistory(to, place);
  if (findHistory(from, place) || (from === "[*]" && (to === "[*]" || history))) {
    lose(sketch, from === "[*]" ? "initial state" : "history", {
      line,
      message: "has no place in a machine",
      text: written,
    });
    return true;
  }
  const label = parseEdgeLabel(decodePlantUml(said));
  if (from !== "[*]") stateHere(reading, from, line);
  if (history) settleHistory(sketch, { from, of: history.of, line, label, text: written });
  else if (to === "[*]") ends.push({ from, place, line, label });
  else {
    stateHere(reading, to, line);
    if (from !== "[*]") addTransition(sketch, { from, to, line, ...label });
    else {
      sketch.initials.push({ place, to, line });
      if (said.trim() !== "")
        lose(sketch, "label of the initial transition", {
          line,
          message: "a machine begins without an event",
          text: written,
        });
    }
  }
  return true;
}
