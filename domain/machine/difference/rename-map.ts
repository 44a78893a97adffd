/**
 * Which state and event of an older body became which of a newer one, as the records say it in `formerly`. A name
 * that only looks like another one is found by find-renames.ts, and asked about there.
 */
import type { Machine } from "#domain/machine/schema.ts";

/** A relation between names of two bodies: one old name may have become several, and several one. */
export interface RenameMap {
  /** What became of an old name; empty where it is gone. */
  readonly onward: (old: string) => readonly string[];
  /** What a newer name was; empty where it is new. */
  readonly back: (name: string) => readonly string[];
  /** Old name and new one. */
  readonly pairs: readonly (readonly [string, string])[];
}

export interface RenameMaps {
  readonly states: RenameMap;
  readonly events: RenameMap;
}

interface Named {
  readonly id: string;
  readonly formerly: readonly string[];
}

/** From one version to the next. */
export const toRenameMaps = (before: Machine, after: Machine): RenameMaps => ({
  states: toRenameMap(listPairs(listStates(before), withoutFormer(listStates(after), after.states))),
  events: toRenameMap(listPairs(listEvents(before), withoutFormer(listEvents(after), after.events))),
});

const listStates = ({ states, initial, transitions, rejections }: Machine) =>
  withUsed(states, [
    ...(initial === undefined ? [] : [initial]),
    ...transitions.flatMap(({ from, to }) => [from, to]),
    ...rejections.map(({ state }) => state),
  ]);

const listEvents = ({ events, transitions, rejections }: Machine) =>
  withUsed(
    events,
    [...transitions, ...rejections].map(({ event }) => event),
  );

/** A draft uses names that it does not declare yet; in both bodies they are the same. */
function withUsed(declared: readonly Named[], used: readonly string[]): readonly Named[] {
  const known = new Set(declared.map(({ id }) => id));
  return [...declared, ...[...new Set(used)].filter((id) => !known.has(id)).map((id) => ({ id, formerly: [] }))];
}

/** A rejection, say, that still has the old name of what was renamed is a slip, and makes no second state of it. */
function withoutFormer(named: readonly Named[], declared: readonly Named[]): readonly Named[] {
  const ids = new Set(declared.map(({ id }) => id));
  const former = new Set(declared.flatMap(({ formerly }) => formerly));
  return named.filter(({ id }) => ids.has(id) || !former.has(id));
}

/** From one version of a machine to another, older or newer, over the versions between. */
export function toRenameMapsBetween(
  versions: readonly { readonly number: number; readonly body: Machine }[],
  from: number,
  to: number,
): RenameMaps {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const bodies = versions.filter(({ number }) => number >= first && number <= last).map(({ body }) => body);
  const steps = bodies.slice(1).map((after, index) => toRenameMaps(bodies[index] ?? after, after));
  const join = (list: "states" | "events"): RenameMap => {
    const names = bodies.slice(0, 1).flatMap({ states: listStates, events: listEvents }[list]);
    const pairs = steps.reduce<readonly (readonly [string, string])[]>(
      (known, step) => known.flatMap(([old, name]) => step[list].onward(name).map((next) => [old, next] as const)),
      names.map(({ id }) => [id, id] as const),
    );
    return toRenameMap(from <= to ? pairs : pairs.map(([old, name]) => [name, old] as const));
  };
  return { states: join("states"), events: join("events") };
}

/**
 * Who says nothing is who had the same id before. What `formerly` says stays in the record after the version it was
 * written for: there it is the word of the version before, letter for letter, or names what that did not have.
 */
function listPairs(before: readonly Named[], after: readonly Named[]): (readonly [string, string])[] {
  const older = new Map(before.map((one) => [one.id, one]));
  return after.flatMap(({ id, formerly }) => {
    const same = older.get(id);
    const said = formerly.filter((name) => older.has(name));
    const isOfBefore = same?.formerly.join(" ") === formerly.join(" ");
    if (said.length > 0 && !isOfBefore) return [...new Set(said)].map((name) => [name, id] as const);
    return same ? [[id, id] as const] : [];
  });
}

export function toRenameMap(pairs: readonly (readonly [string, string])[]): RenameMap {
  const onward = new Map<string, Set<string>>();
  const back = new Map<string, Set<string>>();
  for (const [old, name] of pairs) {
    onward.set(old, (onward.get(old) ?? new Set()).add(name));
    back.set(name, (back.get(name) ?? new Set()).add(old));
  }
  return {
    pairs: [...onward].flatMap(([old, names]) => [...names].map((name) => [old, name] as const)),
    onward: (old) => [...(onward.get(old) ?? [])],
    back: (name) => [...(back.get(name) ?? [])],
  };
}
