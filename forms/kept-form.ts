/** A proposal while it is being written, as drafts keep it and forms show it (forms/proposal-form.ts). */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { kindNames } from "#domain/register/reference.ts";
import { markingSchema } from "#forms/note/marking.ts";
import { readFindingsSchema } from "#forms/read-findings.ts";

const changeFormSchema = z.object({
  op: z.enum(["create", "update", "retire"]).catch("create"),
  kind: z.enum(kindNames),
  slug: z.string(),
  /** Nobody typed the slug: it follows what it is made of. */
  isMade: z.boolean().optional(),
  base: z.number().optional(),
  /** Whatever was typed, as far as it can be read. */
  body: z.unknown(),
  /** The YAML as it was typed, while the record is shown as text. */
  text: z.string().optional(),
  /** The place in the body that alone is shown, such as `/states/4`; left out: all of it. */
  part: z.string().max(limits.path).optional(),
  /** Of a machine that is changed: states and events of the version before, such as `states/frozen`. */
  known: z.array(z.string()).readonly().optional(),
  /** Of lists that are shown as sheets. */
  view: z.object({ chosen: z.array(z.string()).readonly(), open: z.array(z.string()).readonly() }).optional(),
  /** A pattern of a property that is being filled in. */
  pattern: z.record(z.string(), z.string()).optional(),
});
export type ChangeForm = z.infer<typeof changeFormSchema>;

const proposalFormSchema = z.object({
  title: z.string(),
  message: z.string(),
  /** Of an edit that changes no more than words. */
  editorial: z.boolean().default(false),
  changes: z.array(changeFormSchema),
  /** Of an edit: the `length` of the proposal whose text it was made from. */
  length: z.number().optional(),
  /** Of a note whose sentences are being looked through. */
  marking: markingSchema.optional(),
  /** Where it was begun from another notation: what was found in that. */
  read: readFindingsSchema.optional(),
});
export type ProposalForm = z.infer<typeof proposalFormSchema>;

/** What a draft kept. Undefined where another program wrote it. */
export function findKeptForm(json: string): ProposalForm | undefined {
  const kept = proposalFormSchema.safeParse(JSON.parse(json));
  return kept.success ? kept.data : undefined;
}
