/** A decision: a statement, who made it, the sentence it rests on, and the records that carry it. */
import { z } from "zod";
import { anyRef, ref } from "#domain/register/reference.ts";
import { factSchema, sourcesSchema } from "#domain/register/source.ts";
import { daySchema, line, listOf, oneOf, prose, sentence } from "#domain/text.ts";

export const decisionStatuses = [
  "proposed",
  "acknowledged",
  "provisional",
  "agreed",
  "disputed",
  "superseded",
  "withdrawn",
  "rejected",
] as const;

export type DecisionStatus = (typeof decisionStatuses)[number];

const decidersSchema = z.strictObject({
  by: oneOf(["group", "people"]),
  people: listOf(ref("person")),
  text: sentence().optional(),
});

export const decisionSchema = z.strictObject({
  title: line(),
  statement: prose(),
  status: oneOf(decisionStatuses).describe(
    "A new one starts as proposed, as acknowledged or as provisional; for the last two a cited sentence has to say so, with that stance. Provisional is what a call agreed to: it becomes agreed by a later proposal, once its window on the list is over without an open concern. Acknowledged is weaker than agreed, and never raised to it here.",
  ),
  reason: factSchema
    .optional()
    .describe("Why it is disputed, rejected or withdrawn; an objection stands here in its own words."),
  supersededBy: listOf(ref("decision")),
  supersedes: listOf(ref("decision")),
  day: daySchema,
  meeting: ref("meeting"),
  deciders: decidersSchema,
  burden: oneOf(["upstream", "downstream", "shared", "not-said"]).describe("Whose work it is."),
  carriedBy: listOf(anyRef()).describe("Records that carry what was decided. A decision that none carries is debt."),
  answers: listOf(ref("topic")),
  consequences: listOf(factSchema),
  later: listOf(factSchema).describe("What happened after, as far as sources say."),
  reviewBy: daySchema.optional(),
  related: listOf(anyRef()),
  sources: sourcesSchema.describe("At least one is a passage of a meeting note."),
});
export type Decision = z.infer<typeof decisionSchema>;
