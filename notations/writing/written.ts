/**
 * What a notation answers for a machine: the text, or why it cannot carry it. Here are the reasons that most
 * notations share; each has its own besides.
 */
import { flatten } from "#domain/machine/flatten.ts";
import type { Machine, Transition } from "#domain/machine/schema.ts";
import { fail, ok, type Result } from "#domain/result.ts";

/** The failure ends the sentence "... cannot be written this way: ". */
export type Written = Result<string, string>;

/** Which version of which record a text shows; it stands in the text's first comment. */
export interface Heading {
  readonly slug: string;
  readonly version: number;
  /** Of a composition: the versions that it is made of. */
  readonly parts?: readonly Heading[];
}

export function toHeadingLine({ slug, version, parts = [] }: Heading): string {
  const own = `machines/${slug}, version ${version}`;
  return parts.length === 0 ? own : `${own}, made of ${parts.map(toHeadingLine).join("; ")}`;
}

/** The text, unless there is a reason against it. */
export function writeUnless(obstacles: Iterable<string>, write: () => string): Written {
  for (const obstacle of obstacles) return fail(obstacle);
  return ok(write());
}

/** What no machine may have that is run or generated from: names that mean nothing, or two things. */
export function* findDefect(machine: Machine): Iterable<string> {
  const { states, events, transitions, initial } = machine;
  const { leavesOf } = flatten(machine);
  for (const [what, list] of [
    ["state", states],
    ["event", events],
  ] as const) {
    const twice = list.find(({ id }, index) => list.findIndex((other) => other.id === id) !== index);
    if (twice) yield `two ${what}s are called \`${twice.id}\``;
  }
  const ids = new Set(states.map(({ id }) => id));
  for (const { id, parent } of states) {
    if (parent !== undefined && !ids.has(parent)) yield `\`${id}\` is inside \`${parent}\`, which is no state`;
    // Of a ring of parents none has an innermost state.
    if (leavesOf(id).length === 0) yield `\`${id}\` is inside of itself`;
  }
  if (initial === undefined) yield "it names no state to start in";
  for (const { from } of transitions) if (!ids.has(from)) yield `a transition leaves \`${from}\`, which is no state`;
  for (const to of [...(initial === undefined ? [] : [initial]), ...transitions.map((transition) => transition.to)]) {
    if (!ids.has(to)) yield `\`${to}\`, which is to be entered, is no state`;
    if (leavesOf(to)[0] !== to) yield `\`${to}\` holds other states, and nothing says which of them is entered`;
  }
}

/** What no machine may have besides, in a notation that is run as it stands. */
export function* findRunDefect(machine: Machine): Iterable<string> {
  yield* findDefect(machine);
  yield* findAmbiguity(machine);
  yield* findLivingEnd(machine);
}

/** Notations that are run take the first transition that fits, and would forget the others. */
function* findAmbiguity({ transitions }: Machine): Iterable<string> {
  const seen = new Set<string>();
  for (const { from, event, guard } of transitions) {
    const key = JSON.stringify([from, event, guard ?? null]);
    if (seen.has(key))
      yield `in \`${from}\` two transitions take \`${event}\`, and no guards tell them apart; only the first would ever be taken`;
    seen.add(key);
  }
}

/** For notations in which a final state ends everything. */
function* findLivingEnd({ states, transitions }: Machine): Iterable<string> {
  for (const { id, kind } of states) {
    if (kind !== "final") continue;
    if (transitions.some(({ from }) => from === id)) yield `\`${id}\` is final, and transitions leave it`;
    if (states.some(({ parent }) => parent === id)) yield `\`${id}\` is final, and holds other states`;
  }
}

/** Those that leave a state, by event; one without a guard means "otherwise" and stands behind those that have one. */
export function listChoices(machine: Machine, state: string): readonly Transition[] {
  const own = machine.transitions.filter(({ from }) => from === state);
  return [...new Set(own.map(({ event }) => event))].flatMap((event) => {
    const choices = own.filter((transition) => transition.event === event);
    return [
      ...choices.filter(({ guard }) => guard !== undefined),
      ...choices.filter(({ guard }) => guard === undefined),
    ];
  });
}
