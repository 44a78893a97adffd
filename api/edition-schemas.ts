/** The shapes of what the API says of editions. */
import { z } from "zod";
import { changeRules } from "#domain/change/rules.ts";
import { differenceRules } from "#domain/machine/difference/rules.ts";
import { kindNames } from "#domain/register/reference.ts";
import { oneOf, slugSchema } from "#domain/text.ts";
import { editionTagSchema } from "#domain/edition/schema.ts";
import { classSchema } from "#api/difference-schema.ts";
import { address, headMembers, moment } from "#api/schemas.ts";

const count = (description: string) => z.int().min(0).describe(description);

const editionMembers = {
  tag: editionTagSchema.describe("Its name. It never changes, nor what it names."),
  revision: z.int().min(1).describe("The revision of the register that it names."),
  title: z.string(),
  message: z.string().describe("What it is for, in Markdown."),
  by: z.string().describe("What who cut it was called then."),
  at: moment().describe("When it was cut."),
  since: z.int().min(1).nullable().describe("The revision of the edition before; null for the first one."),
  before: z.string().nullable().describe("The tag of the edition before; null for the first one."),
};

const linkMembers = {
  edition: address("The edition with its notes."),
  page: address("The same as a page."),
  spec: address("The whole register at its revision."),
  bundle: address("All of it in one signed archive (tar, gzip), which is made once and never changes."),
  keys: address("The public keys that bundles are signed with."),
};

export const editionListSchema = z.object({
  ...headMembers,
  total: count("How many editions there are."),
  editions: z
    .array(
      z.object({
        ...editionMembers,
        records: count("Records that it has."),
        added: count("Records that are new since the edition before."),
        changed: count("Records that say something else."),
        retired: count("Records that were retired."),
        links: z.object(linkMembers),
      }),
    )
    .describe("Newest first."),
});
export type EditionListAnswer = z.infer<typeof editionListSchema>;

const ruleIds = Object.keys({ ...changeRules, ...differenceRules }) as [string, ...string[]]; // there is at least one

const notedMembers = {
  id: z.string().describe("`collection/slug` of the record."),
  kind: oneOf(kindNames),
  slug: slugSchema,
  title: z.string(),
  version: z.int().min(1).describe("The version that the edition has."),
  links: z.object({ version: address("That version with its body; its bytes never change.") }),
};

const notedSchema = z.object(notedMembers);

const moveSchema = z.object({
  ...notedMembers,
  from: z.string().nullable().describe("How it stood at the edition before; null where it was not there."),
  to: z.string().describe("How it stands now; `retired` where it is not there any more."),
});

export const editionSchema = z.object({
  ...headMembers,
  ...editionMembers,
  added: z.array(notedSchema).describe("Records that are new since the edition before; all of them in the first one."),
  changed: z
    .array(
      z.object({
        ...notedMembers,
        previousVersion: z.int().min(1).describe("The version that the edition before has."),
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
  links: z.object(linkMembers),
});
export type EditionAnswer = z.infer<typeof editionSchema>;
