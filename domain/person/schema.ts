/** A person who speaks in a note. Only what public notes and lists say; no addresses. */
import { z } from "zod";
import { factSchema, sourcesSchema } from "#domain/register/source.ts";
import { line, listOf, prose, sentence } from "#domain/text.ts";

export const personSchema = z.strictObject({
  name: line(),
  otherNames: listOf(line()).describe(
    "Other names under which notes mean the same person, such as a first name alone.",
  ),
  affiliation: factSchema.optional().describe("Whom the person speaks for, where a source says."),
  about: prose().describe("What the notes say of this person's part."),
  unknown: sentence().optional().describe("What would have to be known to name the person fully."),
  sources: sourcesSchema,
});
export type Person = z.infer<typeof personSchema>;
