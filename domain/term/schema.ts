/** A term: a word of the field, what it means, and who means something else by it. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { anyRef, ref } from "#domain/register/reference.ts";
import { sourcesSchema } from "#domain/register/source.ts";
import { line, listOf, oneOf, prose, sentence } from "#domain/text.ts";

/** What a word names, as ISO 704 tells concepts apart: things, what is done to them, how they are; and what is kept here. */
export const termTypes = ["component", "object", "operation", "state", "property", "record"] as const;
export type TermType = (typeof termTypes)[number];

// What is not known of a term is left out: a preset would be a change of every term there is, and an answer nobody gave.
export const termSchema = z.strictObject({
  title: line().describe("The preferred word."),
  synonyms: listOf(line()).describe("Other spellings that mean the same and link here."),
  deprecated: z
    .array(line(), { error: "must be a list" })
    .max(limits.list, { error: `holds more than ${limits.list} entries` })
    .optional()
    .describe("Names that are to be used for it no more. They link here, and a form offers the title in their place."),
  type: oneOf(termTypes)
    .optional()
    .describe(
      "What the word names. component: a part of the system. object: what a part keeps or works on. operation: what is done. state: how something is, or the time in which it is so. property: what holds of something. record: what this register keeps. Left out: not known.",
    ),
  normative: z
    .boolean({ error: "must be true or false; leave it out where it is not known" })
    .optional()
    .describe(
      "true: wherever the register uses the word, it means this and nothing else, so that another meaning is another agreement. false: the meaning only explains a word of others. Left out: not known, which binds nobody.",
    ),
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
