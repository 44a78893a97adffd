/**
 * What each event does in each innermost state that could be reached before, then and now, up to the mapping of
 * names. Decides on the flattened machines, so that it sees what is inherited. Which written element of the body a
 * judgement belongs to is compare-machines.ts.
 */
import { groupBy } from "#domain/group-by.ts";
import type { DifferenceRuleId } from "#domain/machine/difference/rules.ts";
import type { RenameMaps } from "#domain/machine/difference/rename-map.ts";
import { flatten, type FlatMachine, type FlatTransition } from "#domain/machine/flatten.ts";
import { listReachable } from "#domain/machine/graph.ts";
import type { Machine } from "#domain/machine/schema.ts";

/** Of one event in one state: the rule, and the transitions it is about, by their place in the two bodies. */
export interface Judgement {
  readonly rule: DifferenceRuleId;
  /** An innermost state and an event of the older body; of the newer one where the event is new. */
  readonly state: string;
  readonly event: string;
  readonly older: readonly number[];
  readonly newer: readonly number[];
}

export interface JudgedSteps {
  readonly judgements: readonly Judgement[];
  /** Transitions that were looked at; any other leaves a state that could not be reached before. */
  readonly seen: { readonly older: ReadonlySet<number>; readonly newer: ReadonlySet<number> };
  /** Transitions that are in force somewhere: both ends are states. */
  readonly inForce: { readonly older: ReadonlySet<number>; readonly newer: ReadonlySet<number> };
  /** Whether an event leads anywhere from a state, or from one inside it. */
  readonly handles: { readonly before: Handles; readonly after: Handles };
}

/** Ways of one event in one state, older times newer; people write fewer than ten. */
const MOST_COMPARED = 10_000;

type Handles = (state: string, event: string) => boolean;

export function judgeSteps(before: Machine, after: Machine, { states, events }: RenameMaps): JudgedSteps {
  const [older, newer] = [flatten(before), flatten(after)];
  const [olderSteps, newerSteps] = [toSteps(older), toSteps(newer)];
  const refused = new Set(before.rejections.map(({ state, event }) => `${state} ${event}`));
  const becomes = new Map(older.states.map(({ id }) => [id, new Set(states.onward(id).flatMap(newer.leavesOf))]));
  const isSame = (one: FlatTransition, other: FlatTransition): boolean => becomes.get(one.to)?.has(other.to) === true;
  const isNew = (event: string): boolean => events.back(event).length === 0;
  const seen = { older: new Set<number>(), newer: new Set<number>() };
  const judgements: Judgement[] = [];
  const judge = (state: string, event: string, ways: Ways): void => {
    for (const { index } of ways.older) seen.older.add(index);
    for (const { index } of ways.newer) seen.newer.add(index);
    const isRefused = refused.has(`${state} ${event}`);
    for (const found of judgeWays(ways, isSame, isRefused)) judgements.push({ state, event, ...found });
  };
  for (const state of listReachable(older.transitions, older.initial)) {
    const known = olderSteps.get(state) ?? new Map<string, FlatTransition[]>();
    const images = [...(becomes.get(state) ?? [])];
    for (const [event, ways] of known) {
      if (images.length === 0) judgements.push({ state, event, rule: "gone-with-state", ...toIndexes(ways, []) });
      for (const { index } of ways) seen.older.add(index);
    }
    for (const image of images) {
      const now = newerSteps.get(image) ?? new Map<string, FlatTransition[]>();
      const was = [...new Set([...known.keys(), ...[...now.keys()].flatMap(events.back)])];
      for (const event of was)
        judge(state, event, {
          older: known.get(event) ?? [],
          newer: events.onward(event).flatMap((name) => now.get(name) ?? []),
        });
      for (const [event, ways] of now) if (isNew(event)) judge(state, event, { older: [], newer: ways });
    }
  }
  return {
    judgements,
    seen,
    inForce: { older: toIndexSet(before, older), newer: toIndexSet(after, newer) },
    handles: { before: toHandles(older, olderSteps), after: toHandles(newer, newerSteps) },
  };
}

interface Ways {
  readonly older: readonly FlatTransition[];
  readonly newer: readonly FlatTransition[];
}

type Found = Pick<Judgement, "rule" | "older" | "newer">;

function judgeWays(
  { older, newer }: Ways,
  isSame: (one: FlatTransition, other: FlatTransition) => boolean,
  isRefused: boolean,
): readonly Found[] {
  if (older.length === 0) return [{ rule: isRefused ? "refusal-lifted" : "event-handled", ...toIndexes(older, newer) }];
  if (newer.length === 0) return [{ rule: "event-unhandled", ...toIndexes(older, newer) }];
  if (older.length * newer.length > MOST_COMPARED) return [{ rule: "too-many-ways", ...toIndexes(older, newer) }];
  const lost = older.filter((one) => !newer.some((other) => isSame(one, other)));
  const gained = newer.filter((other) => !older.some((one) => isSame(one, other)));
  if (lost.length === older.length) return [{ rule: "target-changed", ...toIndexes(older, newer) }];
  const isBranching = new Set(older.map(({ transition }) => transition.to)).size > 1;
  return [
    ...gained.map((other): Found => ({ rule: "outcome-added", ...toIndexes([], [other]) })),
    ...lost.map((one): Found => ({ rule: "outcome-removed", ...toIndexes([one], []) })),
    ...older.flatMap((one) =>
      judgeWay(
        one,
        newer.filter((other) => isSame(one, other)),
        isBranching,
      ),
    ),
    ...judgeMore(older, newer, isSame, isBranching),
  ];
}

/** One way an event could go, and the ways that lead to the same place now. */
function judgeWay(one: FlatTransition, same: readonly FlatTransition[], isBranching: boolean): readonly Found[] {
  const was = one.transition;
  const still =
    same.find(({ transition: is }) => is.guard === was.guard && is.kind === was.kind && is.effect === was.effect) ??
    same.find(({ transition: is }) => is.guard === was.guard);
  const now = still ?? same.find(({ transition }) => transition.guard === undefined) ?? same[0];
  if (!now) return [];
  const { guard, kind, effect } = now.transition;
  const about = toIndexes([one], still ? [still] : same);
  const found: DifferenceRuleId[] = [];
  if (!still && isBranching) found.push("branch-guard-changed");
  else if (!still)
    found.push(was.guard === undefined ? "guard-added" : guard === undefined ? "guard-removed" : "guard-changed");
  if (kind !== was.kind) found.push("step-kind-changed");
  if (effect !== was.effect) found.push("effect-changed");
  return found.map((rule) => ({ rule, ...about }));
}

/** Conditions that are new beside ones that stayed, on the way to the same place. */
const judgeMore = (
  older: readonly FlatTransition[],
  newer: readonly FlatTransition[],
  isSame: (one: FlatTransition, other: FlatTransition) => boolean,
  isBranching: boolean,
): readonly Found[] =>
  newer.flatMap((other): Found[] => {
    const same = older.filter((one) => isSame(one, other));
    const guards = same.map(({ transition }) => transition.guard);
    const isMore = same.length > 0 && !guards.includes(undefined) && !guards.includes(other.transition.guard);
    // Where a condition is gone, judgeWay has said what came in its place.
    const isInPlace = same.some(({ transition }) => !newer.some((way) => way.transition.guard === transition.guard));
    if (!isMore || isInPlace) return [];
    return [{ rule: isBranching ? "branch-guard-changed" : "guard-alternative", ...toIndexes([], [other]) }];
  });

const toIndexes = (older: readonly FlatTransition[], newer: readonly FlatTransition[]) => ({
  older: older.map(({ index }) => index),
  newer: newer.map(({ index }) => index),
});

type Steps = ReadonlyMap<string, ReadonlyMap<string, readonly FlatTransition[]>>;

const toSteps = ({ transitions }: FlatMachine): Steps =>
  new Map(
    [...groupBy(transitions, ({ from }) => from)].map(([state, ways]) => [
      state,
      groupBy(ways, ({ transition }) => transition.event),
    ]),
  );

/** With those that one nearer the innermost state stands before: they do nothing, and say nothing that is unknown. */
function toIndexSet({ transitions }: Machine, { leavesOf }: FlatMachine): ReadonlySet<number> {
  const isState = (id: string): boolean => leavesOf(id).length > 0;
  return new Set(transitions.flatMap(({ from, to }, index) => (isState(from) && isState(to) ? [index] : [])));
}

const toHandles =
  ({ leavesOf }: FlatMachine, steps: Steps): Handles =>
  (state, event) =>
    leavesOf(state).some((leaf) => steps.get(leaf)?.has(event) === true);
