/** A term: a word of the field, what it means, and who means something else by it. */
import { z } from "zod";
import { anyRef, ref } from "#domain/register/reference.ts";
import { sourcesSchema } from "#domain/register/source.ts";
import { line, listOf, oneOf, prose, sentence } from "#domain/text.ts";

export const termSchema = z.strictObject({
  title: line(),
  synonyms: listOf(line()).describe("Other spellings that mean the same and link here."),
  scope: line().optional().describe("Where the meaning holds, such as `LUO`; left out: everywhere in the field."),
  meaning: prose(),
  standing: oneOf(["draft", "proposed", "agreed", "superseded"]).describe("What the group has made of the meaning."),
  supersededBy: listOf(ref("term")),
  supersedes: listOf(ref("term")),
  competing: listOf(
    z.strictObject({ meaning: sentence(), by: ref("person").optional(), sources: sourcesSchema }),
  ).describe("Meanings that somebody else gives the word, side by side; none is preferred here."),
  related: listOf(anyRef()),
  sources: sourcesSchema,
});
export type Term = z.infer<typeof termSchema>;
