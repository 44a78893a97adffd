/** The shape of the difference between two versions of a machine, as it is published. */
import { z } from "zod";
import { differenceElements } from "#domain/machine/difference/difference.ts";
import { differenceClasses, differenceRules, type DifferenceRuleId } from "#domain/machine/difference/rules.ts";
import { elementIdSchema, oneOf, slugSchema } from "#domain/text.ts";
import { address, headMembers } from "#api/schemas.ts";

const ruleIds = Object.keys(differenceRules) as [DifferenceRuleId, ...DifferenceRuleId[]]; // there is at least one

export const classSchema = oneOf(differenceClasses).describe(
  "editorial: no behaviour changes. additive: something is added, and nothing else changes. restrictive: something is now refused, conditional or no longer promised. breaking: a result or a name changes.",
);

const pairsSchema = z.array(z.object({ old: elementIdSchema, new: elementIdSchema }));

const sequencesSchema = z.object({
  verdict: oneOf(["all", "not-all", "undecided"]).describe("undecided: the search ended at its bound."),
  events: z.array(z.string()).describe("Where not all: a shortest sequence whose last event is not legal there."),
});

export const machineDifferenceSchema = z.object({
  ...headMembers,
  id: z.string().describe("`collection/slug` of the machine."),
  slug: slugSchema,
  from: z.int().min(1).describe("The version that is compared with: `before`."),
  to: z.int().min(1).describe("The version whose address this is: `after`."),
  class: classSchema.nullable().describe("The gravest class of all differences; null where there is none."),
  breaksByNameOnly: z
    .boolean()
    .describe("Nothing breaks but names; for code that follows the mapping of names the other differences remain."),
  differences: z.array(
    z.object({
      element: oneOf(differenceElements).describe(
        "behaviour: what a state inherits, without a written step that differs.",
      ),
      op: oneOf(["added", "removed", "changed", "renamed"]),
      name: z.string().describe("Its id, or the names that a step or refusal is known by."),
      fields: z.array(z.string()).describe("Which of its fields say something else."),
      class: classSchema,
      rule: z.enum(ruleIds).describe("The rule that decided the class."),
      reason: z.string().describe("What the rule says."),
      decided: z.boolean().describe("false: it hangs on the meaning of words and counts as the graver class."),
    }),
  ),
  mapping: z
    .object({ states: pairsSchema, events: pairsSchema })
    .describe("What became of each name that is not gone: one old name may have become several, and several one."),
  looksRenamed: z
    .object({ states: pairsSchema, events: pairsSchema })
    .describe(
      "Names that do all that a gone one did, though nobody has said that they are the same: not in the mapping.",
    ),
  sequences: z
    .object({
      kept: sequencesSchema.describe("Whether every sequence of events that was legal is legal still."),
      known: sequencesSchema.describe("Whether every sequence of events that is legal now was legal."),
    })
    .nullable()
    .describe("By search, with guards taken as true; null for compositions whose parts could not be compared."),
  links: z.object({
    from: address("The version that is compared with."),
    to: address("The version whose address this is."),
    page: address("The same as a page, drawn."),
  }),
});
export type MachineDifferenceAnswer = z.infer<typeof machineDifferenceSchema>;
