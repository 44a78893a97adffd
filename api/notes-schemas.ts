/** The shape of what changed between two revisions, which an edition says of itself and anybody may ask of any two. */
import { z } from "zod";
import { changeRules } from "#domain/change/rules.ts";
import { namedAs } from "#domain/edition/named-revision.ts";
import { differenceRules } from "#domain/machine/difference/rules.ts";
import { kindNames } from "#domain/register/reference.ts";
import { oneOf, slugSchema } from "#domain/text.ts";
import { classSchema } from "#api/difference-schema.ts";
import { address, headMembers } from "#api/schemas.ts";

const ruleIds = Object.keys({ ...changeRules, ...differenceRules }) as [string, ...string[]]; // there is at least one

const notedMembers = {
  id: z.string().describe("`collection/slug` of the record."),
  kind: oneOf(kindNames),
  slug: slugSchema,
  title: z.string(),
  version: z.int().min(1).describe("The version at the later revision."),
  links: z.object({ version: address("That version with its body; its bytes never change.") }),
};

const notedSchema = z.object(notedMembers);

const moveSchema = z.object({
  ...notedMembers,
  from: z.string().nullable().describe("How it stood at the earlier revision; null where it was not there."),
  to: z.string().describe("How it stands at the later one; `retired` where it is not there any more."),
});

/** Records as they stand at the later revision. */
export const notesMembers = {
  added: z.array(notedSchema).describe("Records that are new; all of them where nothing was before."),
  changed: z
    .array(
      z.object({
        ...notedMembers,
        previousVersion: z.int().min(1).describe("The version at the earlier revision."),
        class: classSchema,
        rule: z.enum(ruleIds).describe("The rule that decided the class; of several the gravest."),
        reason: z.string().describe("What the rule says."),
        decided: z.boolean().describe("false: it hangs on the meaning of words and counts as the graver class."),
      }),
    )
    .describe("Records that say something else, the gravest first: all that happened in between as one change."),
  retired: z.array(notedSchema).describe("Records that were retired; what is named is the version that says so."),
  decisions: z.array(moveSchema).describe("Decisions that are new, or came to another status."),
  opened: z.array(moveSchema).describe("Pairs that are declared supported, and were not."),
  closed: z.array(moveSchema).describe("Pairs that were declared supported, and are not any more."),
};

const endSchema = z.object({
  revision: z.int().min(0).describe("0: the register before its first revision."),
  as: oneOf(namedAs).describe(
    "As what the text was read; `end`: nothing was said, and the beginning or the newest is meant.",
  ),
  text: z.string().describe("As it was asked for; empty where it was left out."),
});

export const revisionDifferenceSchema = z.object({
  ...headMembers,
  from: endSchema.describe("The earlier revision."),
  to: endSchema.describe("The later revision, or the same."),
  ...notesMembers,
  links: z.object({
    page: address("The same as a page."),
    changes: address("Each new version in between by itself, with its hashes, oldest first."),
  }),
});
export type RevisionDifferenceAnswer = z.infer<typeof revisionDifferenceSchema>;
