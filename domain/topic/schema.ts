/** A topic: a question the group has open, who holds what about it, when it comes up, and how it ended. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { anyRef, ref } from "#domain/reference.ts";
import { factSchema, sourcesSchema, stanceSchema } from "#domain/source.ts";
import { daySchema, elementIdSchema, line, prose, sentence } from "#domain/text.ts";

const topicStatuses = ["open", "proposed", "acknowledged", "answered", "deferred", "superseded", "moot"] as const;

/** How the note names who speaks: by name, as the group, not at all, or only by the sentences around it. */
export const attributions = ["named", "by-context", "unnamed", "group"] as const;

export const positionSchema = z.strictObject({
  id: elementIdSchema,
  speaker: ref("person").optional(),
  attribution: z.enum(attributions, { error: `must be one of ${attributions.join(", ")}` }),
  stance: stanceSchema,
  text: sentence(),
  sources: sourcesSchema,
});
export type Position = z.infer<typeof positionSchema>;

export const topicSchema = z.strictObject({
  title: line(),
  question: prose(),
  status: z.enum(topicStatuses, { error: `must be one of ${topicStatuses.join(", ")}` }),
  /** Why it is deferred or moot, and what would bring it back. */
  reason: factSchema.optional(),
  supersededBy: z.array(ref("topic")).max(limits.list).default([]),
  supersedes: z.array(ref("topic")).max(limits.list).default([]),
  raisedBy: ref("person").optional(),
  /** In the order they were spoken. */
  positions: z.array(positionSchema).max(limits.list).default([]),
  /** When it was put on an agenda. `meeting` is the day of the meeting it was planned for. */
  schedule: z
    .array(
      z.strictObject({
        day: daySchema,
        text: sentence(),
        proposedBy: ref("person").optional(),
        presenter: ref("person").optional(),
        sources: sourcesSchema,
      }),
    )
    .max(limits.list)
    .default([]),
  /** What became of it, as far as sources say. An outcome is not an agreement. */
  outcome: z.array(factSchema).max(limits.list).default([]),
  answeredBy: z.array(ref("decision")).max(limits.list).default([]),
  related: z.array(anyRef()).max(limits.list).default([]),
  sources: sourcesSchema,
});
export type Topic = z.infer<typeof topicSchema>;
