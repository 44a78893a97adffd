/**
 * An upgrade pair: one directed step from a kernel to another. Declared standing, guarantee and test
 * results are separate fields, because nothing follows from one to the other. The way back is a pair of its own.
 */
import { z } from "zod";
import { severitySchema } from "#domain/component/schema.ts";
import { limits } from "#domain/limits.ts";
import { anyRef, ref } from "#domain/register/reference.ts";
import { statusNames } from "#domain/register/status.ts";
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

const names = (description: string) =>
  z.array(line(), { error: "must be a list of names" }).min(1).max(limits.list).optional().describe(description);

const riskSchema = z.strictObject({
  name: elementIdSchema,
  message: sentence(),
  url: addressSchema.optional(),
  condition: sentence().describe("When it applies."),
  applies: z
    .strictObject({
      components: z
        .array(ref("component"), { error: "must be a list of components" })
        .min(1)
        .max(limits.list)
        .optional()
        .describe("Where one of them is in use."),
      features: names("Where one of them is switched on."),
      hardware: names("Where one of them is in the machine, as who asks names it, such as `mlx5`."),
    })
    .optional()
    .describe(
      "The same for a program: the risk applies where each list that is there names something that is there. Left out, no program can tell.",
    ),
  from: daySchema.optional().describe("The first day of it."),
  until: daySchema.optional().describe("The last day of it."),
  accepted: z
    .array(
      z.strictObject({
        by: line().describe("Who takes it, for whose hosts."),
        day: daySchema,
        until: daySchema.optional().describe("The last day on which it is taken."),
        text: sentence().describe("Why."),
        sources: sourcesSchema,
      }),
      { error: "must be a list" },
    )
    .max(limits.list)
    .optional()
    .describe("Who takes the risk all the same. It is theirs alone: for nobody else anything follows."),
  sources: sourcesSchema,
});
export type Risk = z.infer<typeof riskSchema>;

/** What a record can come to. */
const reportedEvents = ["released", ...statusNames] as const;

const conditionSchema = z.strictObject({
  text: sentence(),
  untilDay: daySchema.optional(),
  untilEvent: sentence().optional(),
  untilRecord: z
    .strictObject({
      record: anyRef(),
      reports: oneOf(reportedEvents).describe(
        "released: it is a kernel whose day of release has come. Else it is the status of the record.",
      ),
    })
    .optional()
    .describe("The event as a record of this register reports it: from then on the condition has ended."),
  happened: z
    .strictObject({ day: daySchema, text: sentence(), sources: sourcesSchema })
    .optional()
    .describe(
      "That the event came, and when. Left out, the condition is open: it holds, and nobody said that it ended.",
    ),
  sources: sourcesSchema,
});
export type Condition = z.infer<typeof conditionSchema>;

export const testSchema = z.strictObject({
  id: elementIdSchema.optional().describe("Names the test, so that two of one day stay two."),
  by: line(),
  day: daySchema,
  hardware: sentence(),
  environment: sentence().optional().describe("What else was there: firmware, hypervisor, guests."),
  components: z
    .array(ref("component"), { error: "must be a list of components" })
    .max(limits.list)
    .optional()
    .describe(
      "Components in use during the test; what they are built on counts too. A test that names some is evidence for these alone.",
    ),
  features: z
    .array(line(), { error: "must be a list of features" })
    .max(limits.list)
    .optional()
    .describe("Features that were switched on."),
  commits: listOf(line()),
  result: severitySchema,
  upDownUp: z
    .boolean({ error: "must be true or false" })
    .optional()
    .describe("Whether it went up, back down and up again. Left out: nobody said."),
  text: sentence().optional().describe("What was seen."),
  log: addressSchema.optional(),
  sources: sourcesSchema,
});

export type Test = z.infer<typeof testSchema>;

export const pairStandings = ["discussed", "not-intended", "unsupported", "supported"] as const;

export const pairSchema = z.strictObject({
  from: ref("kernel", "The kernel that hands over."),
  to: ref("kernel", "The kernel that takes over."),
  downstream: elementIdSchema
    .optional()
    .describe(
      "Whose pair it is, as the charter names the downstream. Left out, it is one of the baseline, which is everybody's.",
    ),
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
  recommended: z
    .strictObject({
      verdict: oneOf(["yes", "no"]),
      by: line().describe("Who recommends it, or advises against it."),
      text: sentence().describe("Why."),
      sources: sourcesSchema,
    })
    .optional()
    .describe("Whether somebody would take it, which is not whether it is supported. Left out, nobody said."),
  risks: listOf(riskSchema).describe("Known risks, by name."),
  conditions: listOf(conditionSchema).describe("What has to hold, until the day or the event named."),
  closedBy: listOf(
    z.strictObject({
      feature: line(),
      text: sentence(),
      reversible: z
        .boolean({ error: "must be true or false" })
        .optional()
        .describe("Whether the way is open again once it is switched off. Left out, nobody knows."),
      sources: sourcesSchema,
    }),
  ).describe("Features that end the way back once they are switched on."),
  tests: listOf(testSchema).describe("Who tried it, on what, and what came of it."),
  facts: listOf(factSchema),
  related: listOf(anyRef()),
  sources: sourcesSchema,
});
export type Pair = z.infer<typeof pairSchema>;
