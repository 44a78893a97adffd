/**
 * What can happen in each state of a machine, and walks through it as an address names them: `freeze,kexec`, or
 * `freeze:failed` where an event leads to several states. It runs in browsers, so it asks for no schema.
 */
import { listEvents } from "#domain/machine/events.ts";
import { limits } from "#domain/limits.ts";
import { flatten, listRejectionsIn } from "#domain/machine/flatten.ts";
import type { Machine, Rejection, Transition } from "#domain/machine/schema.ts";

export type Simulated = Pick<Machine, "initial" | "states" | "events" | "transitions" | "rejections">;

export interface EnabledTransition extends Pick<Transition, "event" | "kind" | "guard"> {
  readonly from: string;
  readonly to: string;
  /** Place in the machine's list of transitions. */
  readonly transition: number;
  /** How a walk says it. */
  readonly name: string;
}

export interface Walk {
  readonly start: string;
  readonly steps: readonly EnabledTransition[];
  readonly state: string;
  /** Why what was asked for is not what is answered, in words. */
  readonly error?: string;
}

export interface Simulator {
  /** Where it may start: several where the initial state has states inside. */
  readonly starts: readonly string[];
  /** Innermost states, which are those that a walk can be in. */
  readonly states: readonly string[];
  readonly enabledIn: (state: string) => readonly EnabledTransition[];
  readonly rejectedIn: (state: string) => readonly Rejection[];
  /** Events that are neither taken nor refused there. */
  readonly unspecifiedIn: (state: string) => readonly string[];
  /** `from` left out: where it starts. Undefined for a machine without states. */
  readonly walk: (from: string | undefined, names: string) => Walk | undefined;
}

export function toSimulator(machine: Simulated): Simulator {
  const { states, leavesOf, transitions, initial } = flatten(machine);
  const events = listEvents(machine);
  const enabled = new Map<string, Omit<EnabledTransition, "name">[]>(states.map(({ id }) => [id, []]));
  for (const { from, to, index, transition } of transitions)
    enabled.get(from)?.push({ ...toTaken(transition), from, to, transition: index });
  const enabledIn = (state: string): readonly EnabledTransition[] => toNamed(enabled.get(state) ?? []);
  const rejectedIn = (state: string): readonly Rejection[] => listRejectionsIn(machine, state);

  function findStart(from: string | undefined): Pick<Walk, "start" | "error"> | undefined {
    const start = initial[0] ?? states[0]?.id;
    if (start === undefined) return undefined;
    if (from === undefined) return { start };
    const [inside, ...more] = leavesOf(from);
    if (inside === undefined)
      return { start, error: `\`${shorten(from)}\` is no state here; it starts in \`${start}\`` };
    if (more.length === 0) return { start: inside };
    return { start: inside, error: `\`${from}\` has states inside; the walk begins in the first, \`${inside}\`` };
  }

  function walk(from: string | undefined, names: string): Walk | undefined {
    const found = findStart(from);
    if (!found) return undefined;
    const requested = names.split(",").filter((name) => name !== "");
    const steps: EnabledTransition[] = [];
    let state = found.start;
    for (const name of requested.slice(0, limits.walk)) {
      const step = findEnabled(state, name);
      if (typeof step === "string") return { ...found, steps, state, error: `step ${steps.length + 1}: ${step}` };
      steps.push(step);
      state = step.to;
    }
    if (requested.length > limits.walk) {
      const error = `a walk has at most ${limits.walk} steps; of ${requested.length} the first ${limits.walk} are taken`;
      return { ...found, steps, state, error };
    }
    return { ...found, steps, state };
  }

  /** The way that a name means in a state, or why it means none. */
  function findEnabled(state: string, name: string): EnabledTransition | string {
    const [event = "", to, number] = name.split(":", 3);
    const same = enabledIn(state).filter((way) => way.event === event);
    const candidates = same.filter((way) => to === undefined || way.to === to);
    const [first, ...others] = candidates;
    if (first && others.length === 0 && number === undefined) return first;
    const named = candidates.find((way) => way.name === name);
    if (named) return named;
    const choices = same.map((way) => `\`${way.name}\``).join(", ");
    if (first) return `\`${shorten(name)}\` can be several in \`${state}\`: ${choices}`;
    if (same.length > 0) return `\`${shorten(name)}\` is not what happens in \`${state}\`, but ${choices}`;
    if (!events.includes(event)) return `\`${shorten(event)}\` is no event of this machine`;
    const rejections = rejectedIn(state).filter((rejection) => rejection.event === event);
    if (rejections.length === 0) return `nothing is said about \`${event}\` in \`${state}\``;
    return `\`${event}\` is refused in \`${state}\`: ${rejections.map(toReason).join("; ")}`;
  }

  return {
    starts: initial,
    states: states.map(({ id }) => id),
    enabledIn,
    rejectedIn,
    unspecifiedIn: (state) => {
      const said = new Set([...enabledIn(state), ...rejectedIn(state)].map(({ event }) => event));
      return events.filter((event) => !said.has(event));
    },
    walk,
  };
}

const toReason = ({ result, when }: Rejection): string => (when === undefined ? result : `${result} when ${when}`);

/** The steps as an address says them. */
export const toNames = (steps: readonly EnabledTransition[]): string => steps.map(({ name }) => name).join(",");

const toTaken = ({ event, kind, guard }: Transition): Pick<EnabledTransition, "event" | "kind" | "guard"> => ({
  event,
  kind,
  ...(guard !== undefined && { guard }),
});

/** An event alone where it is enough, with where it leads where not, and a number where both are alike. */
function toNamed(ways: readonly Omit<EnabledTransition, "name">[]): readonly EnabledTransition[] {
  return ways.map((way, place) => {
    const same = ways.filter(({ event }) => event === way.event);
    if (same.length === 1) return { ...way, name: way.event };
    const before = ways.slice(0, place).filter(({ event, to }) => event === way.event && to === way.to).length;
    return { ...way, name: `${way.event}:${way.to}${before === 0 ? "" : `:${before + 1}`}` };
  });
}

/** What somebody typed may be a whole book. */
const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
