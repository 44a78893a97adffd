/**
 * What a reader of a notation has understood of a text so far, in the words all notations share. What becomes
 * of it as a record is to-draft.ts.
 */
import type { Level } from "#domain/check/finding.ts";
import { limits } from "#domain/limits.ts";
import type { MachineEvent, State, Transition } from "#domain/machine/schema.ts";

/** What has no place in a machine, or was put there otherwise than it was written. */
export interface ReadFinding {
  readonly level: Level;
  /** Counted from 1; left out where it is about the whole text. */
  readonly line?: number;
  /** What the notation calls it: `note`, `history`, `<invoke>`. */
  readonly construct: string;
  readonly message: string;
  /** The words of the text, where they are told in no other place. */
  readonly text?: string;
}

/** The states of one region of one composite state, or of the machine itself where `parent` is undefined. */
export interface Place {
  readonly parent: string | undefined;
  readonly region: number;
}

export interface SketchState extends Pick<State, "label" | "description" | "kind" | "blackout" | "marked"> {
  place: Place;
  /** As transitions of the text name it. */
  readonly key: string;
  readonly line: number;
  /** What its id is made of. */
  name: string;
}

export interface SketchTransition extends Readonly<
  Pick<Transition, "from" | "to" | "kind" | "guard" | "effect" | "note">
> {
  readonly line: number;
  /** Undefined where the text names no event. */
  readonly event?: string | undefined;
  readonly eventLabel?: string | undefined;
  /** Leads to each state inside of `to`, wherever that begins. */
  readonly isToAny?: boolean;
}

/** What a text says of an event besides its name. */
export interface SketchEvent {
  readonly label?: string | undefined;
  readonly raisedBy?: MachineEvent["raisedBy"] | undefined;
  readonly description?: string | undefined;
}

export interface SketchInitial {
  readonly place: Place;
  readonly to: string;
  readonly line: number;
  /** The first time only: later it goes on where it was, which may be anywhere inside. */
  readonly isRemembered?: boolean;
}

export interface Sketch {
  title?: string;
  summary?: string;
  slug?: string;
  readonly states: Map<string, SketchState>;
  readonly events: Map<string, SketchEvent>;
  readonly transitions: SketchTransition[];
  readonly initials: SketchInitial[];
  readonly findings: ReadFinding[];
}

export const openSketch = (): Sketch => ({
  states: new Map(),
  events: new Map(),
  transitions: [],
  initials: [],
  findings: [],
});

export const root: Place = { parent: undefined, region: 0 };

/** The state of that key, made where the text names it for the first time. */
export function stateOf(sketch: Sketch, key: string, place: Place, line: number): SketchState {
  const known = sketch.states.get(key);
  if (known) return known;
  const made: SketchState = { place, key, line, name: key, kind: "normal", blackout: false };
  sketch.states.set(key, made);
  return made;
}

/**
 * A state that was named before the composite state that it is inside of moves there, from the outside or from
 * another state around both; one that is inside of a state beside it stays.
 */
export function resolve(sketch: Sketch, state: SketchState, place: Place, line: number): void {
  const { parent, region } = place;
  const { parent: known } = state.place;
  if (parent === known) {
    if (parent !== undefined && region !== state.place.region)
      reportLoss(sketch, "state in two regions", {
        line,
        message: `\`${state.key}\` is in region ${state.place.region + 1} of \`${parent}\` already; it is not moved into region ${region + 1}`,
      });
    return;
  }
  if (parent === undefined) return;
  const around = listAround(sketch, parent);
  if (around.includes(state.key)) {
    reportNote(sketch, "state inside itself", {
      line,
      message: `\`${state.key}\` is named inside of itself; it stays where it is`,
    });
    return;
  }
  if (known !== undefined && !around.includes(known)) {
    reportLoss(sketch, "state in two states", {
      line,
      message: `\`${state.key}\` is inside of \`${known}\` already; it is not moved into \`${parent}\``,
    });
    return;
  }
  if (known !== undefined)
    reportNote(sketch, "state in two states", {
      line,
      message: `\`${state.key}\` was named in \`${known}\` before; it is the state of that name in \`${parent}\``,
    });
  state.place = place;
}

/** This state and those around it, but no more than a machine may be deep: what is deeper is refused in the end. */
export function listAround({ states }: Pick<Sketch, "states">, key: string): readonly string[] {
  const around: string[] = [];
  for (let at: string | undefined = key; at !== undefined && around.length <= limits.notationDepth + 1;) {
    around.push(at);
    at = states.get(at)?.place.parent;
  }
  return around;
}

/** One more than fits is enough to know: an edge between two groups of a thousand would be a million. */
export function addTransition(sketch: Sketch, transition: SketchTransition): void {
  if (sketch.transitions.length <= limits.transitions) sketch.transitions.push(transition);
}

type FindingDetails = Omit<ReadFinding, "level" | "construct">;

/** Something of the text that a machine has no place for. */
export const reportLoss = (sketch: Sketch, construct: string, details: FindingDetails): void =>
  void sketch.findings.push({ level: "warning", construct, ...details });

/** A final state inside of another one, where a machine has no such end. */
export const reportInnerEnd = (sketch: Sketch, parent: string, line: number): void =>
  reportLoss(sketch, "final state of a composite state", {
    line,
    message: `ends \`${parent}\` alone; a final state here ends the machine`,
  });

/** Something of the text that says how it looks, or that was put otherwise without a loss. */
export const reportNote = (sketch: Sketch, construct: string, details: FindingDetails): void =>
  void sketch.findings.push({ level: "note", construct, ...details });

/** Something that has to be mended before there is a machine. */
export const refuse = (sketch: Sketch, construct: string, details: FindingDetails): void =>
  void sketch.findings.push({ level: "error", construct, ...details });
