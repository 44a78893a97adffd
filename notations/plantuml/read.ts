/**
 * PlantUML state diagrams as a sketch of a machine, line by line. Its preprocessor, which can read files and
 * addresses, is never run.
 */
import {
  closeBrace,
  takeStateText,
  nextRegion,
  finishReading,
  openGroup,
  openReading,
  addText,
  stateHere,
  type DiagramReading,
} from "#notations/sketch/diagram-reading.ts";
import { leaveOutLinks, nameState, takePlantUmlArrow } from "#notations/plantuml/arrow.ts";
import { ID, splitMarks, takeMarks, toKey } from "#notations/plantuml/names.ts";
import { decodePlantUml, leaveOutComments, takePlantUmlRemark, type Lines } from "#notations/plantuml/remarks.ts";
import { reportLoss, reportNote, resolve, type Sketch } from "#notations/sketch/sketch.ts";

const STATE = new RegExp(
  String.raw`^(?:state|frame)\s+(?:"([^"]*)"\s*as\s+(${ID})|(${ID})\s+as\s+"([^"]*)"|"([^"]*)"|(${ID}))(?![\p{L}\p{N}_.])`,
  "iu",
);
const TEXT_LINE = new RegExp(String.raw`^("[^"]*"|${ID})\s*:(?!:)(.*)$`, "u");
const DIVIDER = /^(?:-{2,}|\|{2,})$/;
const CLOSE = /^(?:\}|end\s?state)$/i;
/** What may stand behind the name of a state and its stereotypes. */
const LOOK = /^(?:\[\[[^\]]*\]\]\s*)?(?:##?(?:\[\w+\])?[^\s]*)?$/;

export function readPlantUml(text: string): Sketch {
  const reading = openReading();
  const { sketch } = reading;
  const lines: Lines = { list: leaveOutComments(sketch, text).split("\n"), at: 0, unclosed: new Set() };
  for (; lines.at < lines.list.length; lines.at += 1) {
    const line = lines.at + 1;
    const written = (lines.list[lines.at] ?? "").trim();
    // Words such as `hide` are names where an arrow leads from them.
    if (written === "" || takePlantUmlArrow(reading, written, line) || takePlantUmlRemark(sketch, lines, written))
      continue;
    if (/^@enduml\b/i.test(written)) {
      reportRest(sketch, lines);
      break;
    }
    if (DIVIDER.test(written)) nextRegion(reading);
    else if (CLOSE.test(written)) closeBrace(reading, line);
    else if (!takeState(reading, written, line) && !takeTextLine(reading, written, line)) {
      reportLoss(sketch, "not understood", {
        line,
        message: "is no line of a state diagram that is known here; left out",
        text: written,
      });
      // `together {`, `package x {`: the brace that closes it closes nothing else.
      if (written.endsWith("{")) openGroup(reading);
    }
  }
  resolvePaths(sketch);
  return finishReading(reading);
}

function reportRest(sketch: Sketch, { list, at }: Lines): void {
  const rest = list.slice(at + 1).filter((line) => line.trim() !== "");
  if (rest.length > 0)
    reportLoss(sketch, "@enduml", {
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
  const isOpening = /(?:\{|\bbegin)$/i.test(written);
  const rest = written
    .slice(whole.length)
    .replace(/(?:\{|\bbegin)$/i, "")
    .trim();
  const { marks, more } = splitMarks(rest);
  const hasText = more.startsWith(":") && !more.startsWith("::");
  if (!hasText && !LOOK.test(more)) return false;
  const before = reading.sketch.states.get(key)?.place;
  const { place } = stateHere(reading, key, line);
  if (before && place !== before)
    reportNote(reading.sketch, "state in two states", {
      line,
      message: `\`${key}\` was named outside of \`${place.parent}\` before, where PlantUML leaves it; it is moved inside, where it is declared`,
    });
  if (/^frame/i.test(whole))
    reportNote(reading.sketch, "frame", {
      line,
      message: `some versions of PlantUML refuse it; \`${key}\` is a state here`,
    });
  if (label !== undefined) addText(reading, key, decodePlantUml(label));
  takeMarks(reading, key, marks, line);
  if (hasText) takeDescription(reading, key, more.slice(1), line);
  else if (more !== "")
    reportNote(reading.sketch, "look", { line, message: "says how the state looks; left out", text: more });
  if (isOpening) reading.open.push({ parent: key, region: 0 });
  return true;
}

function takeTextLine(reading: DiagramReading, written: string, line: number): boolean {
  const found = TEXT_LINE.exec(written);
  if (!found) return false;
  const key = toKey(found[1] ?? "");
  nameState(reading, key, line);
  takeDescription(reading, key, found[2] ?? "", line);
  return true;
}

/** It stands under the name of the state, which stays what it is. */
function takeDescription(reading: DiagramReading, key: string, text: string, line: number): void {
  const plain = leaveOutLinks(reading.sketch, decodePlantUml(text), line);
  takeStateText(reading, { key, text: plain, line }, (text) => {
    const state = reading.sketch.states.get(key);
    if (text !== "" && state)
      state.description = [...(state.description === undefined ? [] : [state.description]), text].join(" ");
  });
}

/** `A.X` is the state `X` of `A` in later versions of PlantUML, and one name in earlier ones. */
function resolvePaths(sketch: Sketch): void {
  for (const state of sketch.states.values()) {
    const at = state.key.lastIndexOf(".");
    const [parent, name] = [state.key.slice(0, at), state.key.slice(at + 1)];
    if (at <= 0 || name === "") continue;
    const { line } = state;
    const isPath = sketch.states.has(parent) && state.place.parent === undefined;
    reportLoss(sketch, "path", {
      line,
      message: isPath
        ? `\`${state.key}\` is read as \`${name}\` inside of \`${parent}\`; earlier versions of PlantUML take it for one name`
        : `\`${state.key}\` is read as one name; later versions of PlantUML take it for \`${name}\` inside of \`${parent}\``,
    });
    if (!isPath) continue;
    resolve(sketch, state, { parent, region: 0 }, line);
    state.name = name;
  }
}
