/** A topic: a question the group has open, who holds what about it, when it comes up, and how it ended. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { anyRef, ref } from "#domain/register/reference.ts";
import { factSchema, sourcesSchema, stanceSchema } from "#domain/register/source.ts";
import { daySchema, elementIdSchema, line, listOf, oneOf, prose, sentence } from "#domain/text.ts";

const attributions = ["named", "by-context", "unnamed", "group"] as const;

export const positionSchema = z.strictObject({
  id: elementIdSchema,
  speaker: ref("person").optional(),
  attribution: oneOf(attributions).describe(
    "How the note says who speaks: by name, by the sentences around it, not at all, or as the group.",
  ),
  stance: stanceSchema,
  text: sentence(),
  sources: sourcesSchema,
});
export type Position = z.infer<typeof positionSchema>;

const tensionSchema = z.strictObject({
  between: z
    .array(elementIdSchema, { error: "must be a list" })
    .min(2, { error: "must name at least two positions" })
    .max(limits.tensions, { error: `names more than ${limits.tensions} positions` })
    .describe("Ids of positions of this topic."),
  text: sentence().describe("What cannot be had together."),
  sources: sourcesSchema,
});
export type Tension = z.infer<typeof tensionSchema>;

export const topicStatuses = [
  "open",
  "proposed",
  "acknowledged",
  "answered",
  "deferred",
  "superseded",
  "moot",
] as const;
export type TopicStatus = (typeof topicStatuses)[number];

const scheduledSchema = z.strictObject({
  day: daySchema.describe("Day of the meeting that it was planned for."),
  text: sentence(),
  proposedBy: ref("person").optional(),
  presenter: ref("person").optional(),
  sources: sourcesSchema,
});

const comesBackSchema = z.strictObject({
  day: daySchema.optional().describe("On this day."),
  after: anyRef()
    .optional()
    .describe(
      "Once this is settled: an action done or a topic answered, a decision, machine or term agreed, a kernel released, a pair supported or not, a meeting over.",
    ),
});
export type ComesBack = z.infer<typeof comesBackSchema>;

export const topicSchema = z.strictObject({
  title: line(),
  question: prose(),
  status: oneOf(topicStatuses),
  reason: factSchema.optional().describe("Why it is deferred or moot, and what would bring it back."),
  comesBack: comesBackSchema
    .optional()
    .describe("When a deferred topic is to be on an agenda again; of a day and a record, whichever comes first."),
  supersededBy: listOf(ref("topic")),
  supersedes: listOf(ref("topic")),
  raisedBy: ref("person").optional(),
  positions: listOf(positionSchema).describe("In the order in which they were spoken."),
  tensions: z
    .array(tensionSchema, { error: "must be a list" })
    .max(limits.tensions, { error: `holds more than ${limits.tensions} entries` })
    .optional()
    .describe("Positions that cannot all be followed, as somebody reads them. No verdict on who is right."),
  schedule: listOf(scheduledSchema).describe("When it was put on an agenda, or suggested for one."),
  outcome: listOf(factSchema).describe("What became of it, as far as sources say. An outcome is not an agreement."),
  answeredBy: listOf(ref("decision")),
  related: listOf(anyRef()),
  sources: sourcesSchema,
});
export type Topic = z.infer<typeof topicSchema>;
