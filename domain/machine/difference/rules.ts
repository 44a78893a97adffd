/**
 * How grave a single difference is, and by which rule. Breaking: what one relied on comes out otherwise or goes by
 * another name. Restrictive: it is refused, has a condition, or is promised no more. Additive: something is added, and nothing else changes.
 * Which rule a difference falls under is compare-machines.ts.
 */

/** From the lightest to the gravest; the class of a whole is the gravest of its parts. */
export const differenceClasses = ["editorial", "additive", "restrictive", "breaking"] as const;
export type DifferenceClass = (typeof differenceClasses)[number];

export interface DifferenceRule {
  readonly class: DifferenceClass;
  /** Why, as one sentence. */
  readonly holds: string;
  /** It hangs on the meaning of words, which nothing here decides, so it counts as the graver class. */
  readonly undecided?: true;
  /** Code that follows the mapping of names does not notice it. */
  readonly byName?: true;
}

export const differenceRules = {
  "words-changed": { class: "editorial", holds: "It explains something otherwise, and no behaviour changes." },
  "same-behaviour": {
    class: "editorial",
    holds: "It is written otherwise, and in every innermost state the event leads where it led.",
  },
  "never-taken": { class: "editorial", holds: "It left a state that could not be reached." },
  "parts-joined": {
    class: "editorial",
    holds: "It is made of other machines, or joined otherwise; all that its parts do together is compared.",
  },

  "state-added": { class: "additive", holds: "A state more; the steps that lead there are judged one by one." },
  "event-added": { class: "additive", holds: "An event more; the steps that it makes are judged one by one." },
  "event-handled": { class: "additive", holds: "Nothing was said of this event here; now it leads somewhere." },
  "refusal-lifted": { class: "additive", holds: "This event was refused here; now it leads somewhere." },
  "refusal-stated": { class: "additive", holds: "It was no legal step; now it is said how it is refused." },
  "from-new-ground": { class: "additive", holds: "It leaves a state that nobody could be in before." },
  "guard-removed": { class: "additive", holds: "The step was taken under a condition, and is now taken without one." },
  "guard-alternative": { class: "additive", holds: "The same step is taken under one more condition." },
  "blackout-off": { class: "additive", holds: "Workloads run on where they were stopped." },
  "property-added": { class: "additive", holds: "One more thing is promised, and checked." },
  "no-return-removed": { class: "additive", holds: "No state is named any more from which nothing leads back." },

  "event-unhandled": { class: "restrictive", holds: "This event led somewhere; now it is refused or left unsaid." },
  "outcome-removed": { class: "restrictive", holds: "One of several ways that this event could go is gone." },
  "gone-with-state": { class: "restrictive", holds: "It is gone together with the state that it left." },
  "guard-added": { class: "restrictive", holds: "The step was taken always, and is now taken under a condition." },
  "guard-changed": {
    class: "restrictive",
    holds: "The step is taken under another condition; whether it is a wider one, its words do not decide.",
    undecided: true,
  },
  "refusal-added": { class: "restrictive", holds: "The event still leads somewhere, and is refused in some cases." },
  "refusal-unsaid": { class: "restrictive", holds: "It is no longer said how such a request is refused." },
  "refusal-case-changed": {
    class: "restrictive",
    holds: "It is refused in another case; whether in a wider one, its words do not decide.",
    undecided: true,
  },
  "blackout-on": { class: "restrictive", holds: "Workloads are stopped where they ran on." },
  "property-withdrawn": { class: "restrictive", holds: "What was promised is promised no more." },
  "property-changed": {
    class: "restrictive",
    holds: "Something else is promised; whether it holds the old promise is not decided.",
    undecided: true,
  },
  "invariant-changed": {
    class: "restrictive",
    holds: "What always holds is said in words; what another wording asks of code is not decided.",
    undecided: true,
  },
  "no-return-moved": { class: "restrictive", holds: "The way back is promised up to another state." },

  "state-renamed": { class: "breaking", holds: "Another name; the mapping leads from the old one.", byName: true },
  "state-merged": { class: "breaking", holds: "Several states became one; the mapping names them.", byName: true },
  "state-split": { class: "breaking", holds: "One state became several; the mapping names them.", byName: true },
  "event-renamed": { class: "breaking", holds: "Another name; the mapping leads from the old one.", byName: true },
  "event-merged": { class: "breaking", holds: "Several events became one; the mapping names them.", byName: true },
  "event-split": { class: "breaking", holds: "One event became several; the mapping names them.", byName: true },
  "state-removed": { class: "breaking", holds: "The state is gone, and nothing says what became of it." },
  "event-removed": { class: "breaking", holds: "The event is gone, and nothing says what became of it." },
  "initial-changed": { class: "breaking", holds: "The machine starts somewhere else." },
  "target-changed": { class: "breaking", holds: "The same event leads to another state." },
  "outcome-added": { class: "breaking", holds: "An event that was handled may now lead to another state as well." },
  "branch-guard-changed": {
    class: "breaking",
    holds: "Conditions choose between several targets of the event; which one is taken now is not decided.",
    undecided: true,
  },
  "step-kind-changed": { class: "breaking", holds: "A step on, a step back and a failure are not the same outcome." },
  "effect-changed": {
    class: "breaking",
    holds: "What the step does besides is said in words; whether it is the same is not decided.",
    undecided: true,
  },
  "result-changed": { class: "breaking", holds: "The same refused request gets another result." },
  "state-kind-changed": {
    class: "breaking",
    holds: "To arrive there means something else: an end, an error, neither.",
  },
  "raiser-changed": { class: "breaking", holds: "Somebody else makes the event happen." },
  "scope-changed": {
    class: "breaking",
    holds: "One of how many the machine is, is said in words; whether it is the same is not decided.",
    undecided: true,
  },
  "parts-changed": {
    class: "breaking",
    holds: "It is made of other machines, or joined otherwise; what they do together could not be compared.",
    undecided: true,
  },
  "too-many-ways": {
    class: "breaking",
    holds: "This event can go more than a hundred ways there, so they are not compared.",
    undecided: true,
  },
  "not-a-state": {
    class: "breaking",
    holds: "An end of it is the name of no state, so what it does is not decided.",
    undecided: true,
  },
} as const satisfies Record<string, DifferenceRule>;

export type DifferenceRuleId = keyof typeof differenceRules;

export const toDifferenceRule = (id: DifferenceRuleId): DifferenceRule => differenceRules[id];

/** Which of several rules of a table decides: the gravest, and of equally grave ones the first. */
export function pickGravestOf<Id extends string>(
  table: Readonly<Record<Id, Pick<DifferenceRule, "class">>>,
  ids: readonly Id[],
): Id | undefined {
  const gradeOf = (id: Id): number => differenceClasses.indexOf(table[id].class);
  return ids.reduce<Id | undefined>(
    (gravest, id) => (gravest === undefined || gradeOf(id) > gradeOf(gravest) ? id : gravest),
    undefined,
  );
}

export const pickGravest = (ids: readonly DifferenceRuleId[]): DifferenceRuleId | undefined =>
  pickGravestOf(differenceRules, ids);
