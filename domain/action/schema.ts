/** An action item or a milestone: what, whose, by when, and when it counts as done. */
import { z } from "zod";
import { anyRef, ref } from "#domain/register/reference.ts";
import { factSchema, sourcesSchema } from "#domain/register/source.ts";
import { daySchema, line, listOf, oneOf, prose, sentence } from "#domain/text.ts";

const dueSchema = z.strictObject({
  text: sentence().describe("In the words of the note."),
  day: daySchema.optional().describe("Only where one can be computed without guessing."),
  sources: sourcesSchema,
});

const conditionSchema = z.strictObject({
  ...factSchema.shape,
  met: z
    .strictObject({
      day: daySchema.optional().describe("When it was shown, where a source says so."),
      ...factSchema.shape,
    })
    .optional()
    .describe("Who showed it and how, with what says so. Left out until it was shown."),
});
export type Condition = z.infer<typeof conditionSchema>;

export const actionSchema = z.strictObject({
  title: line(),
  type: oneOf(["action", "milestone"]),
  text: prose(),
  status: oneOf(["open", "done", "deferred", "moot", "withdrawn", "unknown"]),
  owner: ref("person")
    .optional()
    .describe("Left out where the note names nobody; what it says all the same stands in “about the owner”."),
  ownerText: sentence().optional(),
  meeting: ref("meeting"),
  due: dueSchema.optional(),
  acceptance: listOf(conditionSchema).describe("What has to be shown for it to count as done."),
  outcome: listOf(factSchema).describe("What became of it, as far as sources say."),
  related: listOf(anyRef()),
  sources: sourcesSchema,
});
export type Action = z.infer<typeof actionSchema>;
