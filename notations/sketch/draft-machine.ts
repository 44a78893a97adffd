/** One machine of a sketch as the body of a record. Which states belong to it is split-regions.ts. */
import type { DraftBody, DraftMachine } from "#notations/sketch/draft.ts";
import { listEventsOf } from "#notations/sketch/events.ts";
import { toSlug } from "#domain/slug.ts";
import {
  reportLoss,
  reportNote,
  type Sketch,
  type SketchEvent,
  type SketchInitial,
  type SketchState,
  type SketchTransition,
} from "#notations/sketch/sketch.ts";
import { listEntered, toPlaceKey, type SketchPart } from "#notations/sketch/split-regions.ts";

export interface Context {
  readonly sketch: Sketch;
  /** Events by name, with what the text says of them. */
  readonly events: ReadonlyMap<string, SketchEvent>;
  readonly idOf: (name: string) => string;
  readonly eventIdOf: (name: string) => string;
  /** Where each composite state begins. */
  readonly entered: ReadonlyMap<string, SketchInitial>;
  /** Whether there are several machines, and whether the outermost states are regions already. */
  readonly isOfMany: boolean;
  readonly hasOuter: boolean;
}

export interface PartDraft extends DraftMachine {
  /** Its name among the parts of a composition. */
  readonly part: string;
}

export function toMachine(context: Context, part: SketchPart): PartDraft {
  const { sketch, isOfMany } = context;
  const around = findWrapper(context, part);
  const states = around ? part.states.filter((state) => state !== around) : part.states;
  if (around)
    reportNote(sketch, "region", {
      line: around.line,
      message: `\`${around.key}\` is a region: a machine is named after it, and none of its states is`,
    });
  const initial = context.entered.get(around ? around.key : toPlaceKey(part.place.parent, part.place.region));
  if (!initial)
    reportLoss(sketch, "initial state", {
      message: `the text does not say where ${around ? `\`${around.key}\`` : isOfMany ? toRegionName(sketch, part) : "it"} begins; name the initial state`,
    });
  const members = new Set(states.map(({ key }) => key));
  const first = initial && enter(context, initial.to, initial.line, "the machine");
  if (first !== undefined && !members.has(first))
    reportLoss(sketch, "initial state", {
      line: initial?.line ?? 1,
      message: `it begins in \`${first}\`, which is a state of another region or machine; name the initial state`,
    });
  const body: DraftBody = {
    ...toHead(context, part, around),
    ...(first !== undefined && members.has(first) ? { initial: context.idOf(first) } : {}),
    states: states.map((state) => toState(context, state, members)),
    events: (isOfMany ? listEventsOf(part.transitions) : [...context.events.keys()]).map((name) =>
      toEvent(context, name),
    ),
    transitions: part.transitions.map((transition) => toTransition(context, transition)),
    composes: [],
  };
  const name = around?.name ?? (isOfMany && !isOuter(context, part) ? toRegionName(sketch, part) : "");
  const base = toSlug(sketch.slug ?? sketch.title ?? "");
  const slug = isOfMany ? toSlug([base === "" ? "machine" : base, name === "" ? "outer" : name].join("-")) : base;
  return { slug, body, part: name === "" ? "outer" : name };
}

const isOuter = ({ hasOuter }: Context, { place }: SketchPart): boolean => hasOuter && place.parent === undefined;

/**
 * In SCXML and XState a region is a state of its own; where no transition names it and nothing is said of it but its
 * name, the machine is what it holds.
 */
function findWrapper(context: Context, part: SketchPart): SketchState | undefined {
  const { entered, isOfMany } = context;
  const { place, states, transitions } = part;
  const keys = new Set(states.map(({ key }) => key));
  const top = states.filter((state) => state.place.parent === undefined || !keys.has(state.place.parent));
  const [only] = top;
  if (!isOfMany || isOuter(context, part) || top.length !== 1 || !only || states.length < 2) return undefined;
  const isNamed = transitions.some(({ from, to }) => from === only.key || to === only.key);
  const initial = entered.get(toPlaceKey(place.parent, place.region));
  return isNamed || saysMoreThanItsName(only) || (initial && initial.to !== only.key) ? undefined : only;
}

/** What would be lost with the state, as a machine has a name and no more of it. */
export const saysMoreThanItsName = ({ kind, blackout, marked, description }: SketchState): boolean =>
  kind !== "normal" || blackout || marked !== undefined || description !== undefined;

function toHead(context: Context, part: SketchPart, around: SketchState | undefined) {
  const { sketch, isOfMany } = context;
  if (!isOfMany)
    return { ...toText("title", sketch.title), ...(sketch.summary === undefined ? {} : { summary: sketch.summary }) };
  const name = around ? (around.label ?? around.name) : isOuter(context, part) ? undefined : toRegionName(sketch, part);
  const title = [sketch.title, name].filter((text) => text !== undefined).join(": ");
  return toText("title", title);
}

function toRegionName(sketch: Sketch, { place }: SketchPart): string {
  const parent = place.parent === undefined ? undefined : sketch.states.get(place.parent);
  const region = `region ${place.region + 1}`;
  return parent ? `${parent.label ?? parent.name}, ${region}` : region;
}

/** Follows the states that composite states begin in, and says so. */
function enter({ sketch, entered }: Context, key: string, line: number, who: string): string {
  const path = listEntered(key, entered).filter(({ to }) => sketch.states.has(to));
  const last = path.at(-1);
  if (!last) return key;
  reportNote(sketch, "initial state of a composite state", {
    line,
    message: `${who} leads to \`${key}\`, which begins in \`${last.to}\` (line ${last.line}): written as leading to \`${last.to}\``,
  });
  return last.to;
}

/** A state that goes on where it was is led to as a whole, which is to any state inside. */
function enterAgain(context: Context, key: string, line: number): string {
  const path = listEntered(key, context.entered);
  const at = path.findIndex(({ isRemembered }) => isRemembered === true);
  return at === -1 ? enter(context, key, line, "the transition") : (path[at - 1]?.to ?? key);
}

function toState({ idOf }: Context, state: SketchState, members: ReadonlySet<string>): DraftBody["states"][number] {
  const id = idOf(state.key);
  const { parent } = state.place;
  return {
    id,
    ...toLabel(id, state.label ?? state.name),
    kind: state.kind,
    ...(parent !== undefined && members.has(parent) ? { parent: idOf(parent) } : {}),
    blackout: state.blackout,
    ...(state.marked === undefined ? {} : { marked: state.marked }),
    ...toText("description", state.description),
  };
}

function toEvent({ eventIdOf, events }: Context, name: string): DraftBody["events"][number] {
  const id = eventIdOf(name);
  const { label = name, raisedBy = "unknown", description } = events.get(name) ?? {};
  return { id, ...toLabel(id, label), raisedBy, ...toText("description", description) };
}

const toLabel = (id: string, label: string) => (toOneLine(label) === id ? {} : toText("label", label));

/** Left out where it says nothing. */
function toText<Name extends string>(name: Name, text: string | undefined): Partial<Record<Name, string>> {
  const line = toOneLine(text ?? "");
  // TypeScript takes a computed name for any string.
  return line === "" ? {} : ({ [name]: line } as Record<Name, string>);
}

/** A record has no line breaks here, where JSON, XML and DOT may have them in any text. */
const toOneLine = (text: string): string => text.replaceAll(/\p{Cc}+/gu, " ").trim();

function toTransition(context: Context, transition: SketchTransition): DraftBody["transitions"][number] {
  const { sketch, idOf, eventIdOf } = context;
  const { from, to, line, event, guard, effect, note, kind } = transition;
  if (event === undefined)
    reportLoss(sketch, "transition without an event", {
      line,
      message: `the transition from \`${from}\` to \`${to}\` names no event; every transition of a machine has one: fill it in`,
    });
  return {
    from: idOf(from),
    ...(event === undefined ? {} : { event: eventIdOf(event) }),
    to: idOf(transition.isToAny ? to : enterAgain(context, to, line)),
    kind,
    ...toText("guard", guard),
    ...toText("effect", effect),
    ...toText("note", note),
  };
}
