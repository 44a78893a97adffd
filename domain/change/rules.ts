/**
 * How grave a change of a record is for those who rely on it, for every kind but machines, whose behaviour is compared
 * step by step (machine/difference). The classes are the same. Which rule a change falls under is classify-change.ts.
 */
import type { DifferenceRule } from "#domain/machine/difference/rules.ts";

export type ChangeRule = Omit<DifferenceRule, "byName">;

export const changeRules = {
  "words-changed": { class: "editorial", holds: "It is explained otherwise, and says nothing else." },
  "order-changed": { class: "editorial", holds: "The same stands in another order." },

  "record-added": { class: "additive", holds: "A record more." },
  "value-added": { class: "additive", holds: "Something is said that was left open." },
  "item-added": { class: "additive", holds: "One more is listed." },
  "limit-removed": { class: "additive", holds: "A condition, a risk or another limit is named no more." },
  "standing-raised": { class: "additive", holds: "It stands higher than before." },
  "went-on": { class: "additive", holds: "It went on: what is open, due or done changes as the group works." },

  "value-removed": { class: "restrictive", holds: "Something that was said is left open now." },
  "item-removed": { class: "restrictive", holds: "One that was listed is listed no more." },
  "limit-added": { class: "restrictive", holds: "A condition, a risk or another limit is named that was not." },
  "limit-changed": {
    class: "restrictive",
    holds: "A condition, a risk or another limit says something else; whether it is a wider one is not decided.",
    undecided: true,
  },
  "standing-lowered": { class: "restrictive", holds: "It stands lower than before." },

  "record-retired": { class: "breaking", holds: "The record is retired; its versions stay where they are." },
  "value-changed": { class: "breaking", holds: "Something else is said." },
  "item-changed": {
    class: "breaking",
    holds: "One that is listed says something else; whether what relied on it still holds is not decided.",
    undecided: true,
  },
  "meaning-changed": {
    class: "breaking",
    holds: "The words that carry it are others; whether they mean the same is not decided.",
    undecided: true,
  },
} as const satisfies Record<string, ChangeRule>;

export type ChangeRuleId = keyof typeof changeRules;
