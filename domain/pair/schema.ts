/**
 * An upgrade pair: one directed step from a kernel to another. Declared standing, guarantee and test
 * results are separate fields, because nothing follows from one to the other. The way back is a pair of its own.
 */
import { z } from "zod";
import { severitySchema } from "#domain/component/schema.ts";
import { anyRef, ref } from "#domain/reference.ts";
import { factSchema, sourcesSchema, stanceSchema } from "#domain/source.ts";
import { addressSchema, daySchema, elementIdSchema, line, listOf, oneOf, sentence } from "#domain/text.ts";

const guarantorSchema = z.strictObject({
  by: oneOf(["upstream", "downstream", "nobody"]),
  name: line().optional().describe("Which downstream."),
  text: sentence().optional(),
  sources: sourcesSchema,
});

const positionSchema = z.strictObject({
  id: elementIdSchema,
  speaker: ref("person").optional(),
  stance: stanceSchema,
  text: sentence(),
  sources: sourcesSchema,
});

const riskSchema = z.strictObject({
  name: elementIdSchema,
  message: sentence(),
  url: addressSchema.optional(),
  condition: sentence().describe("When it applies."),
  sources: sourcesSchema,
});

const conditionSchema = z.strictObject({
  text: sentence(),
  untilDay: daySchema.optional(),
  untilEvent: sentence().optional(),
  sources: sourcesSchema,
});

const testSchema = z.strictObject({
  by: line(),
  day: daySchema,
  hardware: sentence(),
  commits: listOf(line()),
  result: severitySchema,
  log: addressSchema.optional(),
  sources: sourcesSchema,
});

export const pairSchema = z.strictObject({
  from: ref("kernel", "The kernel that hands over."),
  to: ref("kernel", "The kernel that takes over."),
  standing: oneOf(["discussed", "not-intended", "unsupported", "supported"]).describe(
    "What was declared. It says nothing about formats or tests.",
  ),
  text: sentence().describe("What the standing means here, and for how long."),
  guarantor: guarantorSchema.optional().describe("Who stands behind it; left out where nobody was named."),
  decision: ref("decision").optional(),
  positions: listOf(positionSchema),
  risks: listOf(riskSchema).describe("Known risks, by name."),
  conditions: listOf(conditionSchema).describe("What has to hold, until the day or the event named."),
  closedBy: listOf(z.strictObject({ feature: line(), text: sentence(), sources: sourcesSchema })).describe(
    "Features that end the way back once they are switched on.",
  ),
  tests: listOf(testSchema).describe("Who tried it, on what, and what came of it."),
  facts: listOf(factSchema),
  related: listOf(anyRef()),
  sources: sourcesSchema,
});
export type Pair = z.infer<typeof pairSchema>;
