/**
 * The parts of a composition, found in a register and put together as one system. What is wrong with how it is
 * written is said by rules/; here it only keeps the system from being made.
 */
import { listEvents } from "#domain/machine/events.ts";
import { limits } from "#domain/limits.ts";
import { compose, type Bound } from "#domain/machine/state-space/compose.ts";
import { countFlatTransitions } from "#domain/machine/nesting.ts";
import type { Machine, MachinePart } from "#domain/machine/schema.ts";
import { toStateSpace, type StateSpace } from "#domain/machine/state-space/state-space.ts";
import { fail, ok, type Result } from "#domain/result.ts";

/** The body of a machine by its slug. */
export type FindMachine = (slug: string) => Machine | undefined;

export const isComposition = ({ composes }: Pick<Machine, "composes">): boolean => composes.length > 0;

/** Checks run with every key that somebody types: half a second at the most, and less than a computer could do. */
const bound: Bound = { states: limits.combinations, steps: limits.combinedSteps };

/** What is answered where there is no system is why, in words that go on after "because". */
export function toWhole(machine: Machine, find: FindMachine): Result<StateSpace, string> {
  if (!isComposition(machine)) return ok(toStateSpace(machine));
  for (const part of machine.composes) {
    const body = find(part.machine);
    if (!body) return fail(`its part \`${part.id}\` is not in the register`);
    if (isComposition(body)) return fail(`its part \`${part.id}\` is made of machines itself`);
  }
  const composed = compose(
    listParts(machine, find).map(({ part, body, eventNames }) => ({
      name: part.id,
      system: toStateSpace(body),
      eventNames,
    })),
    bound,
  );
  if (composed.ok) return composed;
  const { states, steps } = bound;
  return fail(`it is larger than the ${states} combinations and ${steps} steps up to which it is searched`);
}

/** States and steps that it has at the most, counted before any is made. */
export function countMost(machine: Machine, find: FindMachine): number {
  const bodies = isComposition(machine) ? listParts(machine, find).map(({ body }) => body) : [machine];
  return bodies.reduce(
    (most, { states, transitions }) => most * (states.length + countFlatTransitions(states, transitions)),
    1,
  );
}

export interface FoundPart {
  readonly part: MachinePart;
  readonly body: Machine;
  /** What the composition calls an event of the part, where that is another name. */
  readonly eventNames: ReadonlyMap<string, string>;
}

/** Those of its parts that are in the register. */
export const listParts = ({ composes }: Machine, find: FindMachine): readonly FoundPart[] =>
  composes.flatMap((part) => {
    const body = find(part.machine);
    return body ? [{ part, body, eventNames: toEventNames(part) }] : [];
  });

const toEventNames = ({ events }: MachinePart): ReadonlyMap<string, string> =>
  new Map(events.map(({ event, as }) => [event, as]));

/** What the composition calls each event of a part, in the order of the part. */
export function listPartEvents(part: MachinePart, body: Machine): readonly string[] {
  const names = toEventNames(part);
  return [...new Set(listEvents(body).map((event) => names.get(event) ?? event))];
}
