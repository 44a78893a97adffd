/** One single difference between two bodies of a machine, with the rule that decided how grave it is. */
import { toDifferenceRule, type DifferenceClass, type DifferenceRuleId } from "#domain/machine/difference/rules.ts";

export const differenceElements = ["machine", "state", "event", "transition", "rejection", "behaviour"] as const;

export interface MachineDifference {
  readonly element: (typeof differenceElements)[number];
  readonly op: "added" | "removed" | "changed" | "renamed";
  /** As people read it, in the names of the body that has it: `frozen unfreeze idle`. */
  readonly name: string;
  /** Which of its fields say something else. */
  readonly fields: readonly string[];
  readonly class: DifferenceClass;
  readonly rule: DifferenceRuleId;
}

export const toDifference = (
  rule: DifferenceRuleId,
  what: Omit<MachineDifference, "class" | "rule">,
): MachineDifference => ({ ...what, class: toDifferenceRule(rule).class, rule });
