/** A person who speaks in a note. Only what public notes and lists say; no addresses. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { factSchema, sourcesSchema } from "#domain/source.ts";
import { line, prose, sentence } from "#domain/text.ts";

export const personSchema = z.strictObject({
  name: line(),
  /** Other spellings under which notes name the same person, such as a first name alone. */
  otherNames: z.array(line()).max(limits.list).default([]),
  affiliation: factSchema.optional(),
  about: prose(),
  /** What would have to be known to name the person fully. */
  unknown: sentence().optional(),
  sources: sourcesSchema,
});
export type Person = z.infer<typeof personSchema>;
