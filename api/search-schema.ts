/** The shape of what a search answers. */
import { z } from "zod";
import { kindNames } from "#domain/register/reference.ts";
import { searchFields } from "#domain/search/terms.ts";
import { daySchema, oneOf } from "#domain/text.ts";
import { address, headMembers, revisionMembers } from "#api/schemas.ts";

const foundKinds = [...kindNames, "proposal"] as const;

const count = (description: string) => z.int().min(0).describe(description);

const marks = z
  .array(z.object({ start: z.int().min(0), end: z.int().min(1) }))
  .describe("What matches in `text`: from `start` up to `end`, in UTF-16 code units.");

const hitSchema = z.object({
  id: z.string().describe("`collection/slug` of a record, or `proposals/12`."),
  kind: oneOf(foundKinds),
  title: z.object({ text: z.string(), marks }),
  status: z.string().nullable().describe("How far it has got; null for kinds that have no status."),
  day: daySchema.describe("The day that it speaks of, or on which it was written."),
  isNamed: z.boolean().describe("Whether its title, or another of its names, is what was looked for."),
  reasons: z
    .array(
      z.object({
        typed: z.string(),
        reading: oneOf(["exact", "beginning", "near"]).describe(
          "How the word was read: as it stands, as the beginning of a longer one, or as a slip of the pen.",
        ),
        fields: z
          .array(oneOf(searchFields))
          .describe("Where it stands, from what weighs most; `around`: in sources, and in what it leads to."),
      }),
    )
    .describe("Why it ranks where it does: one for each word of the query that it has."),
  places: z
    .array(
      z.object({
        label: z.string().describe("`states › frozen`, or the section of a note."),
        text: z.string().describe("A sentence, or an item of a list; of a long one a part, between dots."),
        marks,
        page: address("Where it stands, which the page shows."),
      }),
    )
    .describe("The places that say most, at most three."),
  placesFound: count("Places that hold a word of the query."),
  page: address("Its page."),
});

export const searchSchema = z.object({
  ...headMembers,
  ...revisionMembers,
  q: z.string().describe("What was asked for."),
  total: count("Hits of all kinds."),
  words: count("Words and phrases of the query, without those that stand in every text."),
  wordsMet: count("The most of them that anything has. A hit has two of three, or as many as that where it is less."),
  groups: z
    .array(
      z.object({
        kind: oneOf(foundKinds),
        total: count("Hits of this kind."),
        hits: z.array(hitSchema).describe("From the best."),
        next: address("More hits of this kind; null where there are none.").nullable(),
      }),
    )
    .describe("That of the best hit comes first."),
  near: z.array(z.string()).describe("Titles and names that are near, where nothing is found."),
  unfiltered: count("How many hits there would be without the filters, where these leave none."),
});
export type SearchAnswer = z.infer<typeof searchSchema>;
