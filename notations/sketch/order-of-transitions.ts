/**
 * Transitions among which the order of the text decides: a notation that is run takes the first that fits, and a
 * machine has no order of its transitions.
 */
import { reportLoss, reportNote, type Sketch, type SketchTransition } from "#notations/sketch/sketch.ts";

type Event = SketchTransition["event"];

/** `listBroader` names the events whose transitions take this one as well; the event itself is one of them. */
export function reportOrder(
  sketch: Sketch,
  listBroader: (event: Event) => readonly Event[] = (event) => [event],
): void {
  /** For each state and event: the line of the first transition without a condition, and of those with one. */
  const always = new Map<string, number>();
  const conditions = new Map<string, Map<string, number>>();
  for (const { from, event, guard, line } of sketch.transitions) {
    const key = toKey(from, event);
    const earlier = listBroader(event)
      .map((broader) => always.get(toKey(from, broader)))
      .find((found) => found !== undefined);
    const known = conditions.get(key) ?? new Map<string, number>();
    const same = guard === undefined ? undefined : known.get(guard);
    const how = earlier === undefined ? "under the same condition" : "without a condition";
    if (earlier !== undefined || same !== undefined)
      reportLoss(sketch, "order of transitions", {
        line,
        message: `\`${from}\` takes ${toName(event)} in line ${earlier ?? same} already, ${how}: what runs the text never takes this one; a machine has no such order`,
      });
    if (guard === undefined) always.set(key, always.get(key) ?? line);
    else conditions.set(key, known.set(guard, known.get(guard) ?? line));
  }
  for (const [key, lines] of conditions) {
    if (lines.size < 2) continue;
    const [from = "", event] = fromKey(key);
    reportNote(sketch, "order of transitions", {
      line: [...lines.values()][0] ?? 1,
      message: `\`${from}\` takes ${toName(event)} under ${lines.size} conditions (lines ${[...lines.values()].join(", ")}): what runs the text takes the first that is true; a machine has no order, so two that are true at once are two ways`,
    });
  }
}

const toKey = (from: string, event: Event): string => JSON.stringify(event === undefined ? [from] : [from, event]);
const fromKey = (key: string): readonly string[] => JSON.parse(key) as string[]; // what toKey wrote

const toName = (event: Event): string => (event === undefined ? "its way without an event" : `\`${event}\``);
