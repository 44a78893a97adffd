/** A decision: a statement, who made it, the sentence it rests on, and the records that carry it. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { anyRef, ref } from "#domain/reference.ts";
import { factSchema, sourcesSchema } from "#domain/source.ts";
import { daySchema, line, prose, sentence } from "#domain/text.ts";

const decisionStatuses = [
  "proposed",
  "acknowledged",
  "provisional",
  "agreed",
  "disputed",
  "superseded",
  "withdrawn",
  "rejected",
] as const;

export const decisionSchema = z.strictObject({
  title: line(),
  statement: prose(),
  /** `acknowledged` is what notes call an acknowledgment: weaker than `agreed`, and never raised to it by us. */
  status: z.enum(decisionStatuses, { error: `must be one of ${decisionStatuses.join(", ")}` }),
  supersededBy: z.array(ref("decision")).max(limits.list).default([]),
  supersedes: z.array(ref("decision")).max(limits.list).default([]),
  day: daySchema,
  meeting: ref("meeting"),
  deciders: z.strictObject({
    by: z.enum(["group", "people"], { error: "must be group or people" }),
    people: z.array(ref("person")).max(limits.list).default([]),
    text: sentence().optional(),
  }),
  /** Whose work it is. `not-said` where the note leaves it open. */
  burden: z.enum(["upstream", "downstream", "shared", "not-said"], {
    error: "must be upstream, downstream, shared or not-said",
  }),
  /** Records that carry what was decided. A decision that none carries is debt. */
  carriedBy: z.array(anyRef()).max(limits.list).default([]),
  answers: z.array(ref("topic")).max(limits.list).default([]),
  consequences: z.array(factSchema).max(limits.list).default([]),
  /** What happened after, as far as sources say. */
  later: z.array(factSchema).max(limits.list).default([]),
  reviewBy: daySchema.optional(),
  related: z.array(anyRef()).max(limits.list).default([]),
  /** At least one is a passage of a meeting note; a check holds that. */
  sources: sourcesSchema,
});
export type Decision = z.infer<typeof decisionSchema>;
