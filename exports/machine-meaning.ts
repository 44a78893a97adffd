/** A difference between two bodies of a machine as pages show it. Plain data: it is sent to pages that stand, too. */
import type { MachineComparison } from "#domain/machine/difference/compare-machines.ts";
import type { SequenceVerdict } from "#domain/machine/difference/compare-sequences.ts";
import type { FoundRename } from "#domain/machine/difference/find-renames.ts";
import type { RenameMap } from "#domain/machine/difference/rename-map.ts";
import type { MachineDifference } from "#domain/machine/difference/difference.ts";
import { toDifferenceRule, type DifferenceClass } from "#domain/machine/difference/rules.ts";

export interface MeaningShown {
  readonly class?: DifferenceClass;
  readonly isBreakingByNameOnly: boolean;
  readonly differences: readonly (MachineDifference & { readonly reason: string; readonly isDecided: boolean })[];
  /** Names that are not one and the same any more. */
  readonly mapping: readonly NameShown[];
  /** What search over both machines says of sequences of events; a sentence each. */
  readonly sequences: readonly string[];
  /** What looks renamed, and what to write if it is. */
  readonly questions: readonly RenameQuestion[];
}

/** A machine of a proposal that is being written. */
export interface PreviewedMachine {
  /** Of its change in the form. */
  readonly index: number;
  readonly slug: string;
  readonly title: string;
  /** What differs from the version that it is to follow. */
  readonly meaning: MeaningShown | undefined;
}

export interface RenameQuestion extends Pick<FoundRename, "list" | "before" | "after"> {
  readonly text: string;
}

interface NameShown {
  readonly list: "state" | "event";
  readonly old: readonly string[];
  readonly names: readonly string[];
}

export const toMeaningShown = (comparison: MachineComparison): MeaningShown => ({
  ...(comparison.class === undefined ? {} : { class: comparison.class }),
  isBreakingByNameOnly: comparison.isBreakingByNameOnly,
  differences: comparison.differences.map((one) => {
    const { holds, undecided } = toDifferenceRule(one.rule);
    return { ...one, reason: holds, isDecided: undecided !== true };
  }),
  mapping: [
    ...listNames("state", comparison.diff.lineage.states, comparison.before.states, comparison.after.states),
    ...listNames("event", comparison.diff.lineage.events, comparison.before.events, comparison.after.events),
  ],
  sequences: comparison.sequences
    ? [
        toSentence("was legal is legal still", comparison.sequences.kept),
        toSentence("is legal now was legal", comparison.sequences.known),
      ]
    : [],
  questions: comparison.renames.map(({ list, before: old, after: name, index }) => {
    const what = list === "states" ? "state" : "event";
    const text = `The ${what} \`${name}\` does all that \`${old}\` did. Is it the same ${what} under another name? Then \`formerly: [${old}]\` belongs to it, at \`/${list}/${index}\`; left out, one is gone and another one is new.`;
    return { list, before: old, after: name, text };
  }),
});

interface Named {
  readonly id: string;
}

function listNames(
  list: NameShown["list"],
  { onward, back }: RenameMap,
  before: readonly Named[],
  after: readonly Named[],
): readonly NameShown[] {
  const reported = new Set<string>();
  const became = before.flatMap(({ id }): NameShown[] => {
    const names = onward(id);
    const old = names.length === 1 ? back(names[0] ?? "") : [id];
    if (reported.has(id) || (names.length === 1 && names[0] === id && old.length === 1)) return [];
    for (const one of old) reported.add(one);
    return [{ list, old, names }];
  });
  const isNew = after.filter(({ id }) => back(id).length === 0);
  return [...became, ...isNew.map(({ id }) => ({ list, old: [], names: [id] }))];
}

function toSentence(what: string, verdict: SequenceVerdict): string {
  switch (verdict.type) {
    case "all":
      return `Every sequence of events that ${what}.`;
    case "not-all":
      return `Not every sequence of events that ${what}: ${verdict.events.map((event) => `\`${event}\``).join(", ")}.`;
    case "undecided":
      return `Whether every sequence of events that ${what} is not decided: the search ended after ${verdict.bound} steps.`;
  }
}
