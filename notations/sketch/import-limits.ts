/** Whether a sketch fits into a machine; what does not is refused in words that name the limit. */
import { limits } from "#domain/limits.ts";
import { collectEvents } from "#notations/sketch/events.ts";
import { listAround, refuse, type Sketch, type SketchState } from "#notations/sketch/sketch.ts";

export function isWithinLimits(sketch: Sketch): boolean {
  const { states, transitions } = sketch;
  const before = sketch.findings.filter(({ level }) => level === "error").length;
  const tooMany = (construct: string, count: string, most: number) =>
    refuse(sketch, construct, { message: `${count}; a machine has at most ${most}: read it in parts` });
  if (before > 0) return false;
  if (states.size === 0) refuse(sketch, "states", { message: "the text names no state; a machine has at least one" });
  if (states.size > limits.states) tooMany("states", `the text has ${states.size} states`, limits.states);
  if (transitions.length > limits.transitions)
    tooMany("transitions", `the text has more than ${limits.transitions} transitions`, limits.transitions);
  const events = collectEvents(sketch).size;
  if (events > limits.events) tooMany("events", `the text has ${events} events`, limits.events);
  const deep = states.size > limits.states ? undefined : findTooDeep(sketch);
  if (deep)
    refuse(sketch, "composite state", {
      line: deep.line,
      message: `\`${deep.key}\` lies inside of more than ${limits.notationDepth} states; at most ${limits.notationDepth} are read`,
    });
  return sketch.findings.every(({ level }) => level !== "error");
}

const findTooDeep = (sketch: Sketch): SketchState | undefined =>
  [...sketch.states.values()].find(({ key }) => listAround(sketch, key).length > limits.notationDepth + 1);
