/** The events of a sketch, in the order of the text, with what the text says of them. */
import type { Sketch, SketchEvent, SketchTransition } from "#notations/sketch/sketch.ts";

export const listEventsOf = (transitions: readonly SketchTransition[]): readonly string[] => [
  ...new Set(transitions.flatMap(({ event }) => (event === undefined ? [] : [event]))),
];

/** Those that are declared, and those that transitions name. */
export function collectEvents({
  events,
  transitions,
}: Pick<Sketch, "events" | "transitions">): ReadonlyMap<string, SketchEvent> {
  const all = new Map(events);
  for (const { event, eventLabel } of transitions)
    if (event !== undefined) all.set(event, { label: eventLabel, ...all.get(event) });
  return all;
}
