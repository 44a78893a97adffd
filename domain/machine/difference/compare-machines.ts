/**
 * Two bodies of a machine compared by meaning: each difference with the rule that decided how grave it is, the class
 * of the whole, what became of each name, and what looks renamed and is not said to be.
 */
import { diffMachines, type Aligned, type MachineDiff } from "#domain/machine/difference/align.ts";
import { compareFields } from "#domain/machine/difference/compare-fields.ts";
import { toDifference, type MachineDifference } from "#domain/machine/difference/difference.ts";
import { compareSequences, type SequencesCompared } from "#domain/machine/difference/compare-sequences.ts";
import { findRenames, type FoundRename } from "#domain/machine/difference/find-renames.ts";
import type { Joined } from "#domain/machine/difference/join-parts.ts";
import { judgeSteps, type JudgedSteps } from "#domain/machine/difference/judge-steps.ts";
import { toRenameMaps, type RenameMap } from "#domain/machine/difference/rename-map.ts";
import {
  pickGravest,
  toDifferenceRule,
  type DifferenceClass,
  type DifferenceRuleId,
} from "#domain/machine/difference/rules.ts";
import { flatten } from "#domain/machine/flatten.ts";
import type { Machine, MachineEvent, Rejection, State, Transition } from "#domain/machine/schema.ts";

export interface MachineComparison {
  /** The bodies that were compared: of compositions, where it could be done, all parts of each as one machine. */
  readonly before: Machine;
  readonly after: Machine;
  readonly diff: MachineDiff;
  /** The gravest of the differences; undefined where there is none. */
  readonly class: DifferenceClass | undefined;
  /** Nothing breaks but names, and the mapping holds the new ones. */
  readonly isBreakingByNameOnly: boolean;
  readonly differences: readonly MachineDifference[];
  /** Undefined where a machine has no steps of its own, and its parts were not joined. */
  readonly sequences: SequencesCompared | undefined;
  readonly renames: readonly FoundRename[];
}

/** `joined` is what the two are as one machine each; left out for machines that have states of their own. */
export function compareMachines(
  older: Machine,
  newer: Machine,
  ownLineage = toRenameMaps(older, newer),
  joined?: Joined,
): MachineComparison {
  const { before, after, lineage } = joined ?? { before: older, after: newer, lineage: ownLineage };
  const diff = diffMachines(before, after, lineage);
  const judged = judgeSteps(before, after, lineage);
  const differences = [
    ...compareFields(older, newer, {
      isInitialSame: diff.initial.isSame,
      states: ownLineage.states,
      partsRule: joined ? "parts-joined" : "parts-changed",
    }),
    ...diff.states.flatMap((one) => toDifferences("state", one, nameOne, listStateRules(one, before, after, diff))),
    ...diff.events.flatMap((one) => toDifferences("event", one, nameOne, listEventRules(one, diff))),
    ...compareTransitions(before, after, diff, judged),
    ...diff.rejections.flatMap((one) =>
      toDifferences("rejection", one, nameRejection, listRejectionRules(one, diff, judged)),
    ),
  ];
  const breaking = differences.filter((one) => one.class === "breaking");
  return {
    before,
    after,
    diff,
    class: pickClass(differences),
    isBreakingByNameOnly: breaking.length > 0 && breaking.every(({ rule }) => toDifferenceRule(rule).byName === true),
    differences,
    sequences:
      before.states.length === 0 || after.states.length === 0
        ? undefined
        : compareSequences(before, after, lineage.events),
    renames: findRenames(older, newer, ownLineage),
  };
}

function pickClass(differences: readonly MachineDifference[]): DifferenceClass | undefined {
  const gravest = pickGravest(differences.map(({ rule }) => rule));
  return gravest && toDifferenceRule(gravest).class;
}

const nameOne = ({ id }: { readonly id: string }): string => id;
const nameTransition = ({ from, event, to }: Transition): string => `${from} ${event} ${to}`;
const nameRejection = ({ state, event, when }: Rejection): string =>
  `${state} ${event}${when === undefined ? "" : ` (${when})`}`;

/** None where nothing changed; else one, under the gravest of its rules. */
function toDifferences<Element>(
  element: MachineDifference["element"],
  aligned: Aligned<Element>,
  nameOf: (one: Element) => string,
  rules: readonly DifferenceRuleId[],
): readonly MachineDifference[] {
  const rule = pickGravest(rules);
  if (aligned.op === "same" || rule === undefined) return [];
  const one = (aligned.after ?? aligned.before) as Element; // one of them is there
  const fields = "fields" in aligned ? aligned.fields : [];
  return [toDifference(rule, { element, op: aligned.op, name: nameOf(one), fields })];
}

function listStateRules(
  one: Aligned<State>,
  before: Machine,
  after: Machine,
  { lineage }: MachineDiff,
): DifferenceRuleId[] {
  switch (one.op) {
    case "same":
      return [];
    case "added":
      return ["state-added"];
    case "removed":
      return ["state-removed"];
    case "renamed":
    case "changed": {
      const isMoved = one.fields.length > 0 && one.fields.every((field) => field === "parent");
      const rules: DifferenceRuleId[] = [isMoved ? "same-behaviour" : "words-changed"];
      if (one.op === "renamed") rules.push(`state-${toRenaming(lineage.states, one.after.id)}`);
      const [was, is] = [toMarks(before, one.before.id), toMarks(after, one.after.id)];
      if (was.kinds !== is.kinds) rules.push("state-kind-changed");
      if (was.blackout !== is.blackout) rules.push(is.blackout ? "blackout-on" : "blackout-off");
      return rules;
    }
  }
}

/** What it means to be in a state, with what the states around it say. */
function toMarks(machine: Machine, id: string): { readonly kinds: string; readonly blackout: boolean } {
  const around = flatten(machine).aroundOf(id);
  const kinds = new Set(around.flatMap(({ kind, marked }) => [kind, marked ?? "normal"]));
  kinds.delete("normal");
  return { kinds: [...kinds].sort().join(" "), blackout: around.some(({ blackout }) => blackout) };
}

function listEventRules(one: Aligned<MachineEvent>, { lineage }: MachineDiff): DifferenceRuleId[] {
  switch (one.op) {
    case "same":
      return [];
    case "added":
      return ["event-added"];
    case "removed":
      return ["event-removed"];
    case "renamed":
    case "changed":
      return [
        "words-changed",
        ...(one.op === "renamed" ? [`event-${toRenaming(lineage.events, one.after.id)}` as const] : []),
        ...(one.fields.includes("raisedBy") ? ["raiser-changed" as const] : []),
      ];
  }
}

/** What happened to a name that is not one and the same any more. */
function toRenaming(mapping: RenameMap, name: string): "merged" | "split" | "renamed" {
  const names = mapping.back(name);
  if (names.length > 1) return "merged";
  return names.some((old) => mapping.onward(old).length > 1) ? "split" : "renamed";
}

/** Written transitions by what they do in the innermost states; and what changed there without any of them. */
function compareTransitions(
  before: Machine,
  after: Machine,
  { transitions }: MachineDiff,
  { judgements, seen, inForce }: JudgedSteps,
): readonly MachineDifference[] {
  const places = {
    older: new Map(before.transitions.map((one, index) => [one, index])),
    newer: new Map(after.transitions.map((one, index) => [one, index])),
  };
  const reported = new Set<object>();
  const listRules = (one: Aligned<Transition>): DifferenceRuleId[] => {
    if (one.op === "same") return [];
    const older = one.before === undefined ? -1 : (places.older.get(one.before) ?? -1);
    const newer = one.after === undefined ? -1 : (places.newer.get(one.after) ?? -1);
    const about = judgements.filter((found) => found.older.includes(older) || found.newer.includes(newer));
    for (const found of about) reported.add(found);
    const isKnown = (index: number, known: ReadonlySet<number>) => index < 0 || known.has(index);
    if (!isKnown(older, inForce.older) || !isKnown(newer, inForce.newer)) return ["not-a-state"];
    if (about.length > 0) return about.map(({ rule }) => rule);
    if (one.op === "removed") return [seen.older.has(older) ? "same-behaviour" : "never-taken"];
    if (one.op === "added") return [seen.newer.has(newer) ? "same-behaviour" : "from-new-ground"];
    return one.fields.every((field) => field === "note") ? ["words-changed"] : ["same-behaviour"];
  };
  const written = transitions.flatMap((one) => toDifferences("transition", one, nameTransition, listRules(one)));
  const others = judgements.filter((found) => !reported.has(found));
  const inherited = new Map(
    others.map(({ rule, state, event }) => {
      const name = `${state} ${event}`;
      return [
        `${name} ${rule}`,
        toDifference(rule, { element: "behaviour", op: "changed", name, fields: [] }),
      ] as const;
    }),
  );
  return [...written, ...inherited.values()];
}

function listRejectionRules(
  one: Aligned<Rejection>,
  { lineage }: MachineDiff,
  { handles }: JudgedSteps,
): DifferenceRuleId[] {
  switch (one.op) {
    case "same":
      return [];
    case "added": {
      const { state, event } = one.after;
      const was = lineage.states
        .back(state)
        .some((old) => lineage.events.back(event).some((name) => handles.before(old, name)));
      return [was && handles.after(state, event) ? "refusal-added" : "refusal-stated"];
    }
    case "removed": {
      const names = lineage.events.onward(one.before.event);
      const states = lineage.states.onward(one.before.state);
      if (states.length === 0) return ["gone-with-state"];
      const isNow = states.every((state) => names.some((name) => handles.after(state, name)));
      return [isNow ? "refusal-lifted" : "refusal-unsaid"];
    }
    case "renamed":
    case "changed":
      return [
        ...(one.fields.includes("result") ? ["result-changed" as const] : []),
        ...(one.fields.includes("when") ? ["refusal-case-changed" as const] : []),
      ];
  }
}
