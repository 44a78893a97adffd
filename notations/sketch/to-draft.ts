/**
 * What was understood of a text, as drafts of records. Decides ids, which regions become machines, and what is
 * told to the person who goes on; invents nothing that the text does not say.
 */
import { saysMoreThanItsName, toMachine, type Context, type PartDraft } from "#notations/sketch/draft-machine.ts";
import type { ReadMachine } from "#notations/sketch/draft.ts";
import { isElementId } from "#domain/element-id.ts";
import { openIds, type IdMaker } from "#notations/sketch/element-ids.ts";
import { collectEvents } from "#notations/sketch/events.ts";
import { toSlug } from "#domain/slug.ts";
import { toFindings } from "#notations/sketch/findings.ts";
import { isWithinLimits } from "#notations/sketch/import-limits.ts";
import { reportLoss, type Sketch, type SketchInitial } from "#notations/sketch/sketch.ts";
import { splitRegions, toPlaceKey, type SketchPart } from "#notations/sketch/split-regions.ts";
import {
  reportComposition,
  reportCrossing,
  reportEvents,
  reportIds,
  reportMissing,
  reportOnlyRegions,
} from "#notations/sketch/report.ts";

export function toDraft(sketch: Sketch): ReadMachine {
  if (!isWithinLimits(sketch)) return { drafts: [], findings: toFindings(sketch.findings) };
  const { parts, crossing, isParallel } = splitRegions(sketch);
  const remaining = parts.length > 1 ? parts.filter((part) => !isOnlyItsRegions(part, parts)) : parts;
  const events = collectEvents(sketch);
  const stateIds = openIds("state");
  takeIds(
    stateIds,
    [...sketch.states.values()].map(({ key, name }) => [key, name]),
  );
  const eventIds = openIds("event");
  takeIds(
    eventIds,
    [...events.keys()].map((name) => [name, name]),
  );
  const context: Context = {
    sketch,
    events,
    idOf: stateIds.idOf,
    eventIdOf: eventIds.idOf,
    entered: initialsOf(sketch, isParallel),
    isOfMany: remaining.length > 1,
    hasOuter: !isParallel(undefined),
  };
  const drafts = withOwnSlugs(remaining.map((part) => toMachine(context, part)));
  const all = context.isOfMany ? [...drafts, toComposition(sketch, drafts)] : drafts;
  for (const part of parts) if (!remaining.includes(part)) reportOnlyRegions(sketch, part);
  for (const transition of crossing) reportCrossing(sketch, transition);
  if (context.isOfMany) reportComposition(context, remaining);
  for (const ids of [stateIds, eventIds]) reportIds(sketch, ids);
  reportEvents(sketch, events);
  reportMissing(sketch, context.isOfMany);
  return { drafts: all.map(({ slug, body }) => ({ slug, body })), findings: toFindings(sketch.findings) };
}

/** Names that are ids keep them, wherever in the text they stand. */
function takeIds(ids: IdMaker, named: readonly (readonly [key: string, name: string])[]): void {
  for (const [key, name] of named) if (isElementId(name)) ids.make(key, name);
  for (const [key, name] of named) if (!isElementId(name)) ids.make(key, name);
}

/** The first of each composite state and each region; more than one are told, and the first is taken. */
function initialsOf(
  sketch: Sketch,
  isParallel: (parent: string | undefined) => boolean,
): ReadonlyMap<string, SketchInitial> {
  const initials = new Map<string, SketchInitial>();
  for (const initial of sketch.initials) {
    const key = toPlaceKey(initial.place.parent, initial.place.region);
    const known = initials.get(key);
    if (!known) initials.set(key, initial);
    else if (known.to !== initial.to)
      reportLoss(sketch, "initial state", {
        line: initial.line,
        message: `begins in \`${known.to}\` already (line ${known.line}); a machine begins in one state, so this one is left out`,
        text: initial.to,
      });
  }
  const composite = new Map(initials);
  for (const { place } of initials.values()) {
    const { parent, region } = place;
    const initial = initials.get(toPlaceKey(parent, region));
    if (parent !== undefined && initial && !isParallel(parent)) composite.set(parent, initial);
  }
  return composite;
}

/** A parallel state that nothing leads to or from, and of which nothing is said but its name, is its regions. */
function isOnlyItsRegions({ states, transitions }: SketchPart, parts: readonly SketchPart[]): boolean {
  const [only] = states;
  return (
    states.length === 1 &&
    transitions.length === 0 &&
    only !== undefined &&
    only.place.parent === undefined &&
    !saysMoreThanItsName(only) &&
    parts.some(({ place }) => place.parent === only.key)
  );
}

function withOwnSlugs(drafts: readonly PartDraft[]): readonly PartDraft[] {
  const taken = new Map<string, number>();
  return drafts.map((draft) => {
    const number = (taken.get(draft.slug) ?? 0) + 1;
    taken.set(draft.slug, number);
    return number === 1 ? draft : { ...draft, slug: toSlug(`${draft.slug.slice(0, 70)}-${number}`) };
  });
}

function toComposition(sketch: Sketch, parts: readonly PartDraft[]): PartDraft {
  const ids = openIds("part");
  const composes = parts.map(({ slug, part }) => ({ id: ids.make(slug, part), machine: slug }));
  return {
    slug: toSlug(sketch.slug ?? sketch.title ?? ""),
    part: "",
    body: {
      ...(sketch.title === undefined ? {} : { title: sketch.title }),
      ...(sketch.summary === undefined ? {} : { summary: sketch.summary }),
      states: [],
      events: [],
      transitions: [],
      composes,
    },
  };
}
