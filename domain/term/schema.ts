/** A term: a word of the field, what it means, and who means something else by it. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { anyRef, ref } from "#domain/reference.ts";
import { sourcesSchema } from "#domain/source.ts";
import { line, prose, sentence } from "#domain/text.ts";

export const termSchema = z.strictObject({
  title: line(),
  /** Other spellings that mean the same and link here. */
  synonyms: z.array(line()).max(limits.list).default([]),
  /** Where the meaning holds: "LUO", "fdbox". Left out where it holds everywhere in the field. */
  scope: line().optional(),
  meaning: prose(),
  standing: z.enum(["draft", "proposed", "agreed", "superseded"], {
    error: "must be draft, proposed, agreed or superseded",
  }),
  supersededBy: z.array(ref("term")).max(limits.list).default([]),
  supersedes: z.array(ref("term")).max(limits.list).default([]),
  /** Meanings somebody else gives the word, side by side; none is preferred here. */
  competing: z
    .array(z.strictObject({ meaning: sentence(), by: ref("person").optional(), sources: sourcesSchema }))
    .max(limits.list)
    .default([]),
  related: z.array(anyRef()).max(limits.list).default([]),
  sources: sourcesSchema,
});
export type Term = z.infer<typeof termSchema>;
