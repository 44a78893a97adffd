/** Which states of a sketch make one machine: regions that run side by side are machines of their own. */
import { groupBy } from "#domain/group-by.ts";
import type { Place, Sketch, SketchInitial, SketchState, SketchTransition } from "#notations/sketch/sketch.ts";

export interface SketchPart {
  readonly place: Place;
  readonly states: readonly SketchState[];
  readonly transitions: readonly SketchTransition[];
}

export interface Parts {
  /** The outermost first. */
  readonly parts: readonly SketchPart[];
  /** Transitions that lead from one part into another. */
  readonly crossing: readonly SketchTransition[];
  /** Whether the regions of this state run side by side; undefined is the machine itself. */
  readonly isParallel: (parent: string | undefined) => boolean;
}

export function splitRegions({ states, transitions }: Pick<Sketch, "states" | "transitions">): Parts {
  const regions = new Map<string | undefined, Set<number>>();
  for (const { place } of states.values())
    regions.set(place.parent, (regions.get(place.parent) ?? new Set()).add(place.region));
  const isParallel = (parent: string | undefined): boolean => (regions.get(parent)?.size ?? 0) > 1;

  const homes = new Map<SketchState, string>();
  const places = new Map<string, Place>();
  function homeOf(state: SketchState): string {
    const known = homes.get(state);
    if (known !== undefined) return known;
    const { parent, region } = state.place;
    const around = parent === undefined ? undefined : states.get(parent);
    const isOwn = isParallel(parent);
    const place = isOwn ? state.place : { parent: undefined, region: 0 };
    const home = !isOwn && around ? homeOf(around) : `${isOwn ? (parent ?? "") : ""}\n${isOwn ? region : 0}`;
    if (!places.has(home)) places.set(home, place);
    homes.set(state, home);
    return home;
  }

  const members = groupBy(states.values(), homeOf);
  const inside = new Map<string, SketchTransition[]>([...members.keys()].map((home) => [home, []]));
  const crossing: SketchTransition[] = [];
  for (const transition of transitions) {
    const [from, to] = [states.get(transition.from), states.get(transition.to)].map((end) => end && homes.get(end));
    if (from !== undefined && from === to) inside.get(from)?.push(transition);
    else crossing.push(transition);
  }
  const parts = [...members].map(([home, list]) => ({
    place: places.get(home) ?? { parent: undefined, region: 0 },
    states: list,
    transitions: inside.get(home) ?? [],
  }));
  return { parts, crossing, isParallel };
}

/** Where one that enters this state ends up, as far as the text says: in the state it begins in, and so on inwards. */
export function listEntered(key: string, initials: ReadonlyMap<string, SketchInitial>): readonly SketchInitial[] {
  const entered: SketchInitial[] = [];
  let at = initials.get(key);
  while (at && !entered.includes(at)) {
    entered.push(at);
    at = initials.get(at.to);
  }
  return entered;
}

/** One text for each region of each composite state. */
export const toPlaceKey = (parent: string | undefined, region: number): string => `${parent ?? ""}\n${region}`;
