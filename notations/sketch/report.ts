/** What is told about a draft as a whole: what its ids were made of, what a composition means, what is left to fill in. */
import { limits } from "#domain/limits.ts";
import type { Context } from "#notations/sketch/draft-machine.ts";
import type { IdMaker } from "#notations/sketch/element-ids.ts";
import {
  reportLoss,
  reportNote,
  type Sketch,
  type SketchEvent,
  type SketchTransition,
} from "#notations/sketch/sketch.ts";
import type { SketchPart } from "#notations/sketch/split-regions.ts";

export function reportCrossing(sketch: Sketch, { from, to, line, event }: SketchTransition): void {
  reportLoss(sketch, "transition between regions", {
    line,
    message: `leads from \`${from}\` into another region, to \`${to}\`; a composition has no such transition, so it is left out`,
    text: `${from} -> ${to}${event === undefined ? "" : ` : ${event}`}`,
  });
}

export function reportComposition({ sketch }: Context, parts: readonly SketchPart[]): void {
  const knownTo = new Map<string, Set<SketchPart>>();
  for (const part of parts)
    for (const { event } of part.transitions)
      if (event !== undefined) knownTo.set(event, (knownTo.get(event) ?? new Set()).add(part));
  const shared = [...knownTo].filter(([, known]) => known.size > 1).map(([event]) => event);
  if (shared.length > 0)
    reportLoss(sketch, "event of several regions", {
      message: `${shared.length === 1 ? "an event is" : `${shared.length} events are`} known to several regions: the parts of a composition take such an event together, or none does; where the text comes from, a region that cannot take it lets it pass`,
      text: shared.join(", "),
    });
  for (const { place } of parts) {
    if (place.region > 0 || place.parent === undefined) continue;
    const around = sketch.states.get(place.parent);
    if (!parts.some(({ states }) => around !== undefined && states.includes(around))) continue;
    reportLoss(sketch, "regions of a state", {
      ...(around ? { line: around.line } : {}),
      message: `the regions of \`${place.parent}\` are machines of their own; in the composition they run from the start, and not only while \`${place.parent}\` lasts`,
    });
  }
  if (parts.length > limits.parts)
    reportLoss(sketch, "regions", {
      message: `the text has ${parts.length} machines side by side; a composition has at most ${limits.parts} parts`,
    });
}

export function reportOnlyRegions(sketch: Sketch, { states }: SketchPart): void {
  for (const { key, line, label } of states)
    reportNote(sketch, "regions of a state", {
      line,
      message: `\`${key}\` holds nothing but its regions, and nothing leads to it or from it: the composition stands in its place`,
      ...(label === undefined ? {} : { text: label }),
    });
}

export function reportIds(sketch: Sketch, ids: IdMaker): void {
  const made = ids.made();
  for (const { name, id } of made.filter(({ isNumbered }) => isNumbered))
    reportLoss(sketch, "id", {
      message: `\`${name}\` shares its id with another name, so it is \`${id}\` here`,
      text: name,
    });
  const plain = made.filter(({ isNumbered }) => !isNumbered);
  if (plain.length > 0)
    reportNote(sketch, "id", {
      message: `${plain.length === 1 ? "one name is" : `${plain.length} names are`} no id; each has one made from it, and keeps its spelling as its label`,
      text: plain.map(({ name, id }) => `${name} (${id})`).join(", "),
    });
}

export function reportEvents(sketch: Sketch, events: ReadonlyMap<string, SketchEvent>): void {
  if ([...events.values()].some(({ raisedBy }) => raisedBy === undefined))
    reportNote(sketch, "event", {
      message: "the text does not say who raises its events; each says `unknown` until you do",
    });
}

export function reportMissing(sketch: Sketch, isComposition: boolean): void {
  const missing = [
    ...(sketch.title === undefined ? ["title"] : []),
    "scope",
    ...(sketch.summary === undefined ? ["summary"] : []),
    "standing",
  ];
  reportNote(sketch, "draft", {
    message: `the text does not say ${missing.join(", ")} and what the machine describes; they are left for you to fill in`,
  });
  if (isComposition)
    reportNote(sketch, "composition", {
      message: "the slugs of its machines are made from names; where you change one, change it in `composes` too",
    });
}
