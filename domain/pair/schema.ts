/**
 * An upgrade pair: one directed step from a kernel to another. Declared standing, guarantee and test
 * results are separate fields, because nothing follows from one to the other. The way back is a pair of its own.
 */
import { z } from "zod";
import { severities } from "#domain/component/schema.ts";
import { limits } from "#domain/limits.ts";
import { anyRef, ref } from "#domain/reference.ts";
import { factSchema, sourcesSchema, stanceSchema } from "#domain/source.ts";
import { addressSchema, daySchema, elementIdSchema, line, sentence } from "#domain/text.ts";

const standings = ["discussed", "not-intended", "unsupported", "supported"] as const;

export const pairSchema = z.strictObject({
  from: ref("kernel"),
  to: ref("kernel"),
  standing: z.enum(standings, { error: `must be one of ${standings.join(", ")}` }),
  /** What the standing means here, and for how long. */
  text: sentence(),
  /** Who stands behind it. Left out where nobody was named. */
  guarantor: z
    .strictObject({
      by: z.enum(["upstream", "downstream", "nobody"], { error: "must be upstream, downstream or nobody" }),
      /** Which downstream. */
      name: line().optional(),
      text: sentence().optional(),
      sources: sourcesSchema,
    })
    .optional(),
  decision: ref("decision").optional(),
  positions: z
    .array(
      z.strictObject({
        id: elementIdSchema,
        speaker: ref("person").optional(),
        stance: stanceSchema,
        text: sentence(),
        sources: sourcesSchema,
      }),
    )
    .max(limits.list)
    .default([]),
  risks: z
    .array(
      z.strictObject({
        name: elementIdSchema,
        message: sentence(),
        url: addressSchema.optional(),
        condition: sentence(),
        sources: sourcesSchema,
      }),
    )
    .max(limits.list)
    .default([]),
  /** What has to hold, until the day or the event named. */
  conditions: z
    .array(
      z.strictObject({
        text: sentence(),
        untilDay: daySchema.optional(),
        untilEvent: sentence().optional(),
        sources: sourcesSchema,
      }),
    )
    .max(limits.list)
    .default([]),
  /** Features that end the way back once they are switched on. */
  closedBy: z
    .array(z.strictObject({ feature: line(), text: sentence(), sources: sourcesSchema }))
    .max(limits.list)
    .default([]),
  tests: z
    .array(
      z.strictObject({
        by: line(),
        day: daySchema,
        hardware: sentence(),
        commits: z.array(line()).max(limits.list).default([]),
        result: z.enum(severities, { error: `must be one of ${severities.join(", ")}` }),
        log: addressSchema.optional(),
        sources: sourcesSchema,
      }),
    )
    .max(limits.list)
    .default([]),
  facts: z.array(factSchema).max(limits.list).default([]),
  related: z.array(anyRef()).max(limits.list).default([]),
  sources: sourcesSchema,
});
export type Pair = z.infer<typeof pairSchema>;
