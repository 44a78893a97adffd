/**
 * An upgrade pair: one directed step from a kernel to another. Declared standing, guarantee and test
 * results are separate fields, because nothing follows from one to the other. The way back is a pair of its own.
 */
import { z } from "zod";
import { severitySchema } from "#domain/component/schema.ts";
import { limits } from "#domain/limits.ts";
import { anyRef, ref } from "#domain/register/reference.ts";
import { factSchema, sourcesSchema, stanceSchema } from "#domain/register/source.ts";
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
  happened: z
    .strictObject({ day: daySchema, text: sentence(), sources: sourcesSchema })
    .optional()
    .describe(
      "That the event came, and when. Left out, the condition is open: it holds, and nobody said that it ended.",
    ),
  sources: sourcesSchema,
});
export type Condition = z.infer<typeof conditionSchema>;

const testSchema = z.strictObject({
  by: line(),
  day: daySchema,
  hardware: sentence(),
  commits: listOf(line()),
  result: severitySchema,
  log: addressSchema.optional(),
  sources: sourcesSchema,
});

export type Test = z.infer<typeof testSchema>;

export const pairStandings = ["discussed", "not-intended", "unsupported", "supported"] as const;

export const pairSchema = z.strictObject({
  from: ref("kernel", "The kernel that hands over."),
  to: ref("kernel", "The kernel that takes over."),
  standing: oneOf(pairStandings).describe("What was declared. It says nothing about formats or tests."),
  text: sentence().describe("What the standing means here, and for how long."),
  components: z
    .array(ref("component"), { error: "must be a list of components" })
    .max(limits.list)
    .optional()
    .describe(
      "Components in use that the standing is about; what they are built on counts too. A supported pair names them: nothing is said of any other.",
    ),
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
