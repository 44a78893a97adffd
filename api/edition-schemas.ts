/** The shapes of what the API says of editions. */
import { z } from "zod";
import { editionTagSchema } from "#domain/edition/schema.ts";
import { notesMembers } from "#api/notes-schemas.ts";
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

export const editionSchema = z.object({
  ...headMembers,
  ...editionMembers,
  ...notesMembers,
  links: z.object(linkMembers),
});
export type EditionAnswer = z.infer<typeof editionSchema>;
