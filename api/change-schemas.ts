/** The shape of the list of changes, as it is published. */
import { z } from "zod";
import { changeRules } from "#domain/change/rules.ts";
import { differenceRules } from "#domain/machine/difference/rules.ts";
import { kindNames } from "#domain/register/reference.ts";
import { sha256Schema } from "#domain/register/source.ts";
import { oneOf, slugSchema } from "#domain/text.ts";
import { classSchema } from "#api/difference-schema.ts";
import { address, checkedSchema, headMembers, moment, revisionMembers } from "#api/schemas.ts";

const ruleIds = Object.keys({ ...changeRules, ...differenceRules }) as [string, ...string[]]; // there is at least one

const changeSchema = z.object({
  revision: z.int().min(1).describe("The revision that brought it."),
  at: moment().describe("When that revision was made."),
  id: z.string().describe("`collection/slug` of the record."),
  kind: oneOf(kindNames),
  slug: slugSchema,
  op: oneOf(["create", "update", "retire"]),
  version: z.int().min(1).describe("The version that it made."),
  hash: sha256Schema.describe("Of the body of that version, in canonical JSON (RFC 8785)."),
  previousHash: sha256Schema.nullable().describe("Of the body of the version before; null where there is none."),
  class: classSchema,
  rule: z.enum(ruleIds).describe("The rule that decided the class; of several the gravest."),
  reason: z.string().describe("What the rule says."),
  decided: z.boolean().describe("false: it hangs on the meaning of words and counts as the graver class."),
  proposal: z.string().describe("The proposal that made it."),
  decisions: z
    .array(z.string())
    .describe(
      "`decisions/slug` of those that came in the same revision and say that this record carries them, and of the one that the record names.",
    ),
  links: z.object({ version: address("The version with its body; its bytes never change.") }),
});

export const changesSchema = z.object({
  ...headMembers,
  since: z.int().min(0).describe("The revision after which changes are listed; 0 for all."),
  ...revisionMembers,
  changes: z
    .array(changeSchema)
    .describe("By revision; within one by kind and slug. A record that changed several times stands here each time."),
  checked: z
    .record(z.string(), checkedSchema)
    .nullable()
    .describe(
      "On the last page: what the checks say of each pair at `revision`, by `pairs/slug`, which differs from day to day without a new version; null on pages before it.",
    ),
  next: z.url().nullable().describe("The page after this one, of the same two revisions; null on the last."),
});
export type ChangesAnswer = z.infer<typeof changesSchema>;
