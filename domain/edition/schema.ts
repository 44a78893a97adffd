/** What a chair gives an edition, as it comes in from a form, with the words that the form has for it. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { line, prose, visible } from "#domain/text.ts";

/** Names that would be read as another thing where a tag stands: a lock file or the branch of the repository, a bundle. */
const TAKEN_FOR_ANOTHER = /\.lock$|\.tar\.gz$|^main$/;

/** Part of addresses, of the names of files, and a tag of the repository. */
export const editionTagSchema = z
  .string({ error: "must be a tag such as `2025-02-10` or `v1.0`" })
  .max(limits.editionTag, { error: `is longer than ${limits.editionTag} characters` })
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, {
    error: "must be lower-case letters and digits, joined by single dashes or dots, such as `2025-02-10` or `v1.0`",
  })
  .refine((tag) => !TAKEN_FOR_ANOTHER.test(tag), {
    error: "must not be `main` or end in `.lock` or `.tar.gz`: it would be taken for something else",
  });

export const newEditionSchema = z.strictObject({
  tag: editionTagSchema.meta({
    title: "Tag",
    description: "Its name in addresses, files and git, such as 2025-02-10 or v1.0. It never changes.",
    autoComplete: "off",
  }),
  revision: z
    .string({ error: "must be the number of a revision" })
    .regex(/^[1-9]\d{0,8}$/, { error: "must be the number of a revision, such as 12" })
    .transform(Number)
    .meta({ title: "Revision", description: "Later than that of any edition there is.", autoComplete: "off" }),
  title: visible(line()).meta({ title: "Title", autoComplete: "off" }),
  message: visible(prose()).meta({ title: "Why", description: "What it is for; who should take it." }),
});
export type NewEdition = z.output<typeof newEditionSchema>;
