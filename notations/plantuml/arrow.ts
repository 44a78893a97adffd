/** Arrows of PlantUML, and the states that they name. */
import { currentPlace, takeEdge, type DiagramReading } from "#notations/sketch/diagram-reading.ts";
import { findHistory } from "#notations/sketch/ends-and-history.ts";
import { ID, takeMarks, toKey } from "#notations/plantuml/names.ts";
import { decodePlantUml } from "#notations/plantuml/remarks.ts";
import { reportLoss, reportNote, stateOf, type Sketch } from "#notations/sketch/sketch.ts";

const NAME = String.raw`(?:"[^"]*"|\[\*\]|(?:${ID})?\[H\*?\]|${ID})`;
const STYLE = String.raw`(?:\[[^\]]*\])?`;
const SHAFT = String.raw`-{1,20}${STYLE}(?:left|right|up|down|le?|ri?|u|do?)?${STYLE}-{0,20}`;
/** A stereotype or a colour may stand behind each name. */
const MARKS = String.raw`(<<[^>]*>>)?(?:\s*##?[\w|/\\;:.[\]-]+)?`;
const ARROW = new RegExp(
  String.raw`^(${NAME})\s*${MARKS}\s*(?:(x?${SHAFT}>)(?:o\s)?|(<${SHAFT})(?!>))\s*(${NAME})\s*${MARKS}\s*(?::(.*))?$`,
  "iu",
);

export function takePlantUmlArrow(reading: DiagramReading, written: string, line: number): boolean {
  const found = ARROW.exec(written);
  if (!found) return false;
  const [, first = "", firstMarks = "", forward, backward, second = "", secondMarks = "", labelText = ""] = found;
  const arrow = forward ?? backward ?? "";
  const { sketch } = reading;
  const place = currentPlace(reading);
  const [from, to] = forward === undefined ? [toKey(second), toKey(first)] : [toKey(first), toKey(second)];
  for (const name of [from, to]) if (name !== "[*]" && !findHistory(name, place)) nameState(reading, name, line);
  takeMarks(reading, toKey(first), firstMarks, line);
  takeMarks(reading, toKey(second), secondMarks, line);
  if (/\[[^\]]*\bhidden\b/i.test(arrow)) {
    reportNote(sketch, "hidden", {
      line,
      message: "an arrow that is not drawn says how the states lie; left out",
      text: written,
    });
    return true;
  }
  if (arrow.includes("["))
    reportNote(sketch, "look", { line, message: "says how the arrow looks; left out", text: arrow });
  takeEdge(reading, { from, to, line, text: written, hasLabel: labelText.trim() !== "" }, () =>
    leaveOutLinks(sketch, decodePlantUml(labelText), line),
  );
  return true;
}

/** Where a state is named for the first time there it is, unless `state` declares it in another place. */
export function nameState(reading: DiagramReading, key: string, line: number): void {
  const { sketch, named } = reading;
  const { parent, region } = currentPlace(reading);
  const state = stateOf(sketch, key, { parent, region }, line);
  const { place } = state;
  if (place.parent === parent && place.region !== region && parent !== undefined)
    reportLoss(sketch, "state in two regions", {
      line,
      message: `\`${key}\` is in region ${place.region + 1} of \`${parent}\` already; PlantUML refuses it in region ${region + 1}`,
    });
  else if (place.parent === undefined && parent !== undefined && parent !== key && !named.has(key)) {
    named.add(key);
    reportNote(sketch, "state in two states", {
      line,
      message: `\`${key}\` was named outside of \`${parent}\` before, and stays there; \`state ${key}\` inside would move it`,
    });
  }
}

const LINK = /\[\[([^\][]*)\]\]/g;

/** Of `[[address words]]` the words. */
export function leaveOutLinks(sketch: Sketch, text: string, line: number): string {
  if (!text.includes("[[")) return text;
  return text
    .replaceAll(LINK, (whole, inside: string) => {
      reportNote(sketch, "link", { line, message: "a link has no place here; only its words are kept", text: whole });
      return inside
        .replace(/^\S+/, "")
        .replace(/^\{[^}]*\}/, "")
        .trim();
    })
    .trim();
}
