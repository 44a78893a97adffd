/** An action item or a milestone: what, whose, by when, and when it counts as done. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { anyRef, ref } from "#domain/reference.ts";
import { factSchema, sourcesSchema } from "#domain/source.ts";
import { daySchema, line, prose, sentence } from "#domain/text.ts";

const actionStatuses = ["open", "done", "deferred", "moot", "withdrawn", "unknown"] as const;

export const actionSchema = z.strictObject({
  title: line(),
  type: z.enum(["action", "milestone"], { error: "must be action or milestone" }),
  text: prose(),
  status: z.enum(actionStatuses, { error: `must be one of ${actionStatuses.join(", ")}` }),
  /** Left out where the note names nobody; then `ownerText` says what it does say. */
  owner: ref("person").optional(),
  ownerText: sentence().optional(),
  meeting: ref("meeting"),
  /** In the words of the note; a `day` only where one can be computed without guessing. */
  due: z.strictObject({ text: sentence(), day: daySchema.optional(), sources: sourcesSchema }).optional(),
  /** What has to be shown for it to count as done. */
  acceptance: z.array(factSchema).max(limits.list).default([]),
  outcome: z.array(factSchema).max(limits.list).default([]),
  related: z.array(anyRef()).max(limits.list).default([]),
  sources: sourcesSchema,
});
export type Action = z.infer<typeof actionSchema>;
